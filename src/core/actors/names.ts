import type { ActorType, TimeExpression } from '../model';
import type { Block } from '../markdown/blocks';
import { Slot } from '../memory/findings';
import { compareSpans, overlaps, type Span } from '../span';
import { areSameGuesses } from './changes';
import { WordClass, type ActorCues, type KnownName } from './cues';
import type { Guess, LabelledBlock } from './guess';
import { spanOf, type BlockReading } from './reading';

/** What a name says by itself, wherever its block stands. */
export interface Wording {
  readonly reading: BlockReading;
  /** Word indices of the block, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The words with single spaces and plain apostrophes: what two spellings of one name share. */
  readonly key: string;
  /** The name's words, connectors included. */
  readonly words: readonly string[];
  readonly type: ActorType;
  readonly sure: boolean;
  readonly known: KnownName | null;
  /** Whether the gazetteer knows the spelling but does not mean it. */
  readonly unlisted: boolean;
  /** What a title before the name says: `Mrs Bennet` is not `Mr Bennet`. */
  readonly gender: 'male' | 'female' | null;
}

/** One place where the article names something, before it is known whom. */
export class Name implements Wording {
  constructor(
    readonly said: Wording,
    /** Index of its block in the article. */
    readonly block: number,
    /** In the article. */
    readonly span: Span,
  ) {}

  get reading(): BlockReading {
    return this.said.reading;
  }
  get from(): number {
    return this.said.from;
  }
  get to(): number {
    return this.said.to;
  }
  get key(): string {
    return this.said.key;
  }
  get words(): readonly string[] {
    return this.said.words;
  }
  get type(): ActorType {
    return this.said.type;
  }
  get sure(): boolean {
    return this.said.sure;
  }
  get known(): KnownName | null {
    return this.said.known;
  }
  get unlisted(): boolean {
    return this.said.unlisted;
  }
  get gender(): Wording['gender'] {
    return this.said.gender;
  }
}

/**
 * All names in order of the article. What a time expression covers (`May`, `Friday`) is none.
 *
 * @param labelled the blocks, one for one
 */
export function namesOf(
  labelled: readonly LabelledBlock[],
  { blocks, times, cues }: { blocks: readonly Block[]; times: readonly TimeExpression[]; cues: ActorCues },
): readonly Name[] {
  const names: Name[] = [];
  labelled.forEach((block, index) => {
    const { prose } = blocks[index]!;
    for (const said of wordingsOf(block, cues)) {
      names.push(new Name(said, index, prose.toSource(spanOf(said.reading, said))));
    }
  });
  return withoutTimes(
    names.sort((a, b) => compareSpans(a.span, b.span)),
    times,
  );
}

const WORDINGS = new Slot<{ readonly guesses: readonly Guess[]; readonly wordings: readonly Wording[] }>();

/** The names of a block; the same objects as in the version before where the same was found. */
function wordingsOf({ reading, guesses }: LabelledBlock, cues: ActorCues): readonly Wording[] {
  if (guesses.length === 0) return [];
  const known = reading.findings.peek(WORDINGS);
  if (known?.wordings[0]?.reading === reading && areSameGuesses(known.guesses, guesses)) return known.wordings;
  const wordings = guesses.map((guess) => wordingOf(guess, reading, cues));
  reading.findings.keep(WORDINGS, { guesses, wordings });
  return wordings;
}

function wordingOf(guess: Guess, reading: BlockReading, cues: ActorCues): Wording {
  const { from, to, type, sure, unlisted } = guess;
  const match = reading.knownFrom.get(from);
  const plain: string[] = [];
  for (let at = from; at < to; at += 1) plain.push(plainApostrophes(reading.words[at]!.text));
  const words = plainCase(plain);
  return {
    reading,
    from,
    to,
    key: words.join(' '),
    words,
    type,
    sure,
    known: match?.to === to && !unlisted ? match.entry : null,
    unlisted: unlisted === true,
    gender: genderOf(guess, reading, cues),
  };
}

const plainApostrophes = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text);

/** `OLIVER TWIST` of a title is `Oliver Twist`; a lone word in capitals may be an acronym and stays. */
function plainCase(words: string[]): string[] {
  if (words.length < 2 || !words.every((word) => SHOUTED.test(word))) return words;
  return words.map((word) => word[0]! + word.slice(1).toLowerCase());
}

const SHOUTED = /^\p{Lu}{3,}$/u;

function genderOf({ from }: Guess, { words, classes }: BlockReading, cues: ActorCues): Wording['gender'] {
  for (const at of [from - 1, from]) {
    if (at >= 0 && classes[at]! & WordClass.Honorific) return cues.genderOfTitle.get(words[at]!.lower) ?? null;
  }
  return null;
}

/** Also drops a name that begins inside the one before it. */
function withoutTimes(names: readonly Name[], times: readonly TimeExpression[]): Name[] {
  const kept: Name[] = [];
  let time = 0;
  let end = -1;
  for (const name of names) {
    while (time < times.length && times[time]!.span.end <= name.span.start) time += 1;
    const covered = time < times.length && overlaps(times[time]!.span, name.span);
    if (covered || name.span.start < end || name.span.end <= name.span.start) continue;
    kept.push(name);
    end = name.span.end;
  }
  return kept;
}
