import type { Span } from '../model';
import { compareSpans, overlaps } from '../span';
import type { ActorType, TimeExpression } from '../model';
import { WordClass, type ActorCues, type KnownName } from './cues';
import type { Guess, LabelledBlock } from './guess';
import { spanOf, type BlockReading } from './reading';

/** One place where the article names something, before it is known whom. */
export interface Name {
  readonly reading: BlockReading;
  /** Word indices of the block, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** In the article. */
  readonly span: Span;
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

/** All names in order of the article. What a time expression covers (`May`, `Friday`) is none. */
export function namesOf(
  labelled: readonly LabelledBlock[],
  times: readonly TimeExpression[],
  cues: ActorCues,
): readonly Name[] {
  const names = labelled.flatMap(({ reading, guesses }) => {
    return guesses.map((guess) => {
      const match = reading.knownFrom.get(guess.from);
      return nameOf(guess, reading, match?.to === guess.to && !guess.unlisted ? match.entry : null, cues);
    });
  });
  return withoutTimes(
    names.sort((a, b) => compareSpans(a.span, b.span)),
    times,
  );
}

function nameOf(guess: Guess, reading: BlockReading, known: KnownName | null, cues: ActorCues): Name {
  const { from, to, type, sure } = guess;
  const span = reading.block.prose.toSource(spanOf(reading, guess));
  const words: string[] = [];
  for (let at = from; at < to; at += 1) words.push(plainApostrophes(reading.words[at]!.text));
  const plain = plainCase(words);
  return {
    reading,
    from,
    to,
    span,
    key: plain.join(' '),
    words: plain,
    type,
    sure,
    known,
    unlisted: guess.unlisted === true,
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

function genderOf({ from }: Guess, { words, classes }: BlockReading, cues: ActorCues): Name['gender'] {
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
