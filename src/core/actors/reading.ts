import type { Block, BlockKind } from '../markdown/blocks';
import type { Findings } from '../memory/findings';
import type { Span } from '../model';
import { countUpTo } from '../search';
import { columnOf, numberColumn } from './columns';
import { contextsAround, runContexts } from './contexts';
import { WordClass, type ActorCues } from './cues';
import { knownAt, type KnownMatch } from './gazetteer';
import type { Lexicon } from './lexicon';
import { isCapital, textOf, type ProseWord } from './word';
import { wordsOf, type BlockWords } from './words';

/** Word indices `[from, to)`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Several capitalised words in a row. */
export interface Run extends WordRange {
  /** The words with single spaces. */
  readonly text: string;
  /** Bits of {@link Context} before and behind it. */
  readonly contexts: number;
}

/**
 * What recognising finds in one block by itself, before the rest of the document is asked.
 * It depends on the block's kind and words alone, not on where it stands, so that an edit elsewhere leaves it as it is;
 * two blocks of the same words may share it.
 */
export interface BlockReading extends BlockWords {
  readonly kind: BlockKind;
  /** The block's prose. */
  readonly text: string;
  /** Spans into `text`. */
  readonly sentences: readonly Span[];
  /** What else is known of the block by its kind and words alone. */
  readonly findings: Findings;
  /** {@link WordForm.index} of each word. */
  readonly forms: Int32Array;
  /** Bits of {@link WordClass}, one number a word. */
  readonly classes: Int32Array;
  /** Which words are written as a name can be, ascending. */
  readonly capitals: Int32Array;
  /** Bits of {@link Context} around each of those. */
  readonly contexts: Int32Array;
  /** Stretches in which names can stand: capitalised words with what may join them. */
  readonly islands: readonly WordRange[];
  /** Those that stand in no run of several. */
  readonly lones: Int32Array;
  /** Runs of several capitalised words parted by spaces only: `Fort Lee`. */
  readonly runs: readonly Run[];
  /** Names from the gazetteer, in order, never overlapping. */
  readonly known: readonly KnownMatch[];
  /** The same by the index of the first word, and by the index behind the last. */
  readonly knownFrom: ReadonlyMap<number, KnownMatch>;
  readonly knownUntil: ReadonlyMap<number, KnownMatch>;
}

/** Reads one block: its words, islands and known names. Linear in the length of its prose. */
export function readBlock(block: Block, lexicon: Lexicon, cues: ActorCues): BlockReading {
  const cut = wordsOf(block, lexicon);
  const columns = columnsOf(cut.words);
  const known = knownIn(cut.words, columns.openers);
  const knownFrom = known.length === 0 ? NONE : new Map(known.map((match) => [match.from, match]));
  const knownUntil = known.length === 0 ? NONE : new Map(known.map((match) => [match.to, match]));
  const { forms, classes, capitals } = columns;
  const { kind, prose, sentences, findings } = block;
  const around = { ...cut, forms, classes, capitals, known, knownFrom, knownUntil };
  const { runs, lones } = runsOf(around);
  const contexts = contextsOf(around);
  const reading = { kind, text: prose.text, sentences, findings, ...around, contexts, runs, lones };
  return { ...reading, islands: stretchesOf(reading, cues).filter((stretch) => !isPlainOpener(stretch, reading)) };
}

function contextsOf(reading: Pick<BlockReading, 'words' | 'classes' | 'capitals'>): Int32Array {
  const contexts = numberColumn(reading.capitals.length);
  for (let index = 0; index < contexts.length; index += 1) {
    contexts[index] = contextsAround(reading, reading.capitals[index]!);
  }
  return contexts;
}

/** Room for the capitals of one block, or the lone ones. */
const draft: number[] = [];

/** What a block's words say by their forms, and the words that a known name may begin with. */
function columnsOf(words: readonly ProseWord[]) {
  const forms = numberColumn(words.length);
  const classes = numberColumn(words.length);
  const openers: number[] = [];
  let count = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { form } = words[at]!;
    forms[at] = form.index;
    classes[at] = form.classes;
    if (form.capital) draft[count++] = at;
    if (form.known.length > 0 && (form.capital || words[at + 1]?.gap === '-')) openers.push(at);
  }
  return { forms, classes, capitals: columnOf(draft, count), openers };
}

const NONE: ReadonlyMap<number, KnownMatch> = new Map();

/** Where word `at` ends in the block's prose. */
export const endOf = ({ words, starts }: BlockReading, at: number): number => starts[at]! + words[at]!.text.length;

/** Where the words stand in the block's prose. */
export const spanOf = (reading: BlockReading, { from, to }: WordRange): Span => ({
  start: reading.starts[from]!,
  end: endOf(reading, to - 1),
});

/** No name is so long; a text of capitals only is cut here, so that the cost stays linear. */
const MAX_ISLAND = 48;

/** At most so many small words join two capitalised ones: `Bank for the Development of …` has two. */
const MAX_CONNECTORS = 3;

/** All stretches of capitalised words with what may join them: the islands, and the words that {@link isPlainOpener} leaves out. */
export function stretchesOf(reading: Omit<BlockReading, 'islands'>, cues: ActorCues): WordRange[] {
  const { words, classes, capitals, known, knownFrom, knownUntil } = reading;
  const stretches: WordRange[] = [];
  // `US-China`, `ASEAN-Russia Summit`: a hyphen between two known names parts them
  const partsAt = (at: number): boolean => knownFrom.has(at) && knownUntil.has(at) && HYPHEN.test(words[at]!.gap);
  let match = 0;
  let end = 0;
  for (const from of capitals) {
    if (from < end) continue;
    let to = from + 1;
    for (let next = to; next > 0 && to - from < MAX_ISLAND; next = partsAt(to) ? 0 : reach(words, classes, to, cues)) {
      to = next;
      while (match < known.length && known[match]!.from < to) to = Math.max(to, known[match++]!.to);
    }
    stretches.push({ from, to });
    end = to;
  }
  return stretches;
}

/**
 * A lone `The` or `But` that opens a sentence, and `I`: no names, and of the stretches that could hold one nearly half in
 * a novel. In the nine annotated corpora four names are lost by it.
 */
function isPlainOpener({ from, to }: WordRange, reading: Omit<BlockReading, 'islands'>): boolean {
  const { words, classes, knownFrom } = reading;
  const { shape, opens } = words[from]!;
  const isPlain = to - from === 1 && (classes[from]! & PLAIN_OR_NAME) === WordClass.Function && !knownFrom.has(from);
  return isPlain && (shape === 'initial' || (opens && shape === 'capital'));
}

const PLAIN_OR_NAME = WordClass.Function | WordClass.Given | WordClass.Family;

/** The end of the island if it goes on at word `at`, otherwise 0. */
function reach(words: readonly ProseWord[], classes: Int32Array, at: number, cues: ActorCues): number {
  for (let index = at; index < words.length && index <= at + MAX_CONNECTORS; index += 1) {
    const word = words[index]!;
    const next = words[index + 1];
    if (next?.shape === 'number' && next.gap === '-' && isCapital(word)) return 0; // `Sukhoi Su-35`: a model, not a name
    if (!joins(word, words[index - 1]!, classes[index]!, cues)) return 0;
    if (isCapital(word)) return index + 1;
    if (index === at && (word.shape === 'number' || endsHyphenName(word, cues))) return index + 1;
    if (!(classes[index]! & WordClass.Connector) && word.gap !== '-') return 0; // `South-east Asia`
  }
  return 0;
}

/** `Kim Jong-un`, but not `US-led`. */
const endsHyphenName = ({ gap, text, shape }: ProseWord, cues: ActorCues): boolean =>
  gap === '-' && shape === 'small' && text.length <= MAX_SYLLABLE && !cues.compoundTails.has(text);

const MAX_SYLLABLE = 6;
const HYPHEN = /^[-‐‑–]$/;
const PLAIN_GAP = /^(?:\s|[-‐‑–]|\s&\s|\s[-–]\s)$/;
const MAX_ABBREVIATION = 4;

/** Whether a name can go on over the gap before the word. */
function joins({ gap, opens }: ProseWord, before: ProseWord, bits: number, cues: ActorCues): boolean {
  if (gap === ' ' || PLAIN_GAP.test(gap)) return !opens;
  if (gap === '. ') return !opens && before.text.length <= MAX_ABBREVIATION && before.shape !== 'small';
  // `King’s College`, `St. James’s Palace`, but not `Russia’s Gazprom`
  const heads = WordClass.OrganizationHead | WordClass.PlaceHead;
  return (bits & heads) > 0 && cues.possessive.test(gap) && gap.length <= 3 && gap.endsWith(' ');
}

/** @param openers words that a known name may begin with, ascending */
function knownIn(words: readonly ProseWord[], openers: readonly number[]): KnownMatch[] {
  const found: KnownMatch[] = [];
  for (const at of openers) {
    const match = at < (found.at(-1)?.to ?? 0) ? null : knownAt(words, at);
    if (match) found.push(match);
  }
  return found;
}

/** No run is longer, so that looking at its ends costs no more for a text of capitals only. */
const MAX_RUN = 16;

function runsOf(reading: Pick<BlockReading, 'words' | 'classes' | 'capitals'>) {
  const { words, capitals } = reading;
  const runs: Run[] = [];
  let lones = 0;
  for (let index = 0; index < capitals.length; index += 1) {
    const from = capitals[index]!;
    let to = from + 1;
    while (capitals[index + 1] === to && to - from < MAX_RUN && goesOn(words[to]!)) {
      to += 1;
      index += 1;
    }
    if (to - from === 1) draft[lones++] = from;
    else {
      const contexts = runContexts(contextsAround(reading, from), contextsAround(reading, to - 1));
      runs.push({ from, to, text: textOf(words, { from, to }), contexts });
    }
  }
  return { runs, lones: columnOf(draft, lones) };
}

const goesOn = ({ gap, opens }: ProseWord): boolean => (gap === ' ' || gap === '. ') && !opens;

/** The run that word `at` stands in; the word alone where it is in none. */
export function runAt({ runs }: BlockReading, at: number): WordRange {
  const run = runs[countUpTo(runs.length, (index) => runs[index]!.to, at)];
  return run && run.from <= at ? run : { from: at, to: at + 1 };
}
