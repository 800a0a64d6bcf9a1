import { WordClass } from '../cues';
import { runAround, runKey, type Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading, WordRange } from '../reading';
import { isCapital, type ProseWord } from '../words';
import { hashText, mix } from './hash';
import { beginOf, insideOf, kindOfType, LABEL_COUNT } from './labels';
import { SHAPES } from './shapes';

/** What the tagger sees of one block. */
export interface TaggerInput {
  readonly reading: BlockReading;
  readonly evidence: Evidence;
  /** What the rules say, a code a word: 0 or 1 + 2 × label + sure; below {@link RULE_CODES}. */
  readonly ruleCodes: Uint8Array;
  /** Code of the known name a word lies in, 0 for none. */
  readonly knownCodes: Uint8Array;
  /** Hashes of the words in small letters, 0 where not yet asked for. */
  readonly hashes: Uint32Array;
  /** Rows of the words' vectors, kept by the hidden layer; 0 where not yet asked for. */
  readonly vectorRows: Int32Array;
}

export const RULE_CODES = 1 + 2 * LABEL_COUNT;

/** Prepares a block for {@link addFeatures}. */
export function taggerInput(reading: BlockReading, evidence: Evidence, guesses: readonly Guess[]): TaggerInput {
  const ruleCodes = new Uint8Array(reading.words.length);
  for (const { from, to, type, sure } of guesses) {
    const kind = kindOfType(type);
    for (let at = from; at < to; at += 1) {
      ruleCodes[at] = 1 + 2 * (at === from ? beginOf(kind) : insideOf(kind)) + (sure ? 1 : 0);
    }
  }
  const knownCodes = new Uint8Array(reading.words.length);
  for (const { from, to, entry } of reading.known) {
    const code = 1 + KNOWN_TYPES.indexOf(entry.type) * 2 + (entry.demonym ? 1 : 0);
    for (let at = from; at < to; at += 1) knownCodes[at] = code * 3 + (to - from === 1 ? 0 : at === from ? 1 : 2);
  }
  const { length } = reading.words;
  const [hashes, vectorRows] = [new Uint32Array(length), new Int32Array(length)];
  return { reading, evidence, ruleCodes, knownCodes, hashes, vectorRows };
}

const KNOWN_TYPES = ['person', 'organization', 'country', 'place', 'group', 'event', 'other'];

/** Room for the features of one word; more are not made. */
export const MAX_FEATURES = 160;

/** Writes the feature hashes of word `at` into `out` and returns how many. */
export function addFeatures(input: TaggerInput, island: WordRange, at: number, out: Uint32Array): number {
  const sink = new Sink(out);
  addSpelling(input, at, sink);
  addNeighbours(input, at, sink);
  addClasses(input, at, sink);
  addDocument(input, at, sink);
  addRules(input, at, sink);
  addRun(input, island, at, sink);
  return sink.count;
}

/** Collects hashes; a template number keeps equal values of different templates apart. */
class Sink {
  count = 0;
  readonly #out: Uint32Array;

  constructor(out: Uint32Array) {
    this.#out = out;
  }

  add(template: number, value: number): void {
    if (this.count < this.#out.length) this.#out[this.count++] = mix(value, template);
  }
}

const MAX_AFFIX = 4;

function addSpelling(input: TaggerInput, at: number, sink: Sink): void {
  const word = input.reading.words[at]!;
  const { lower, text } = word;
  sink.add(1, hashText(text));
  sink.add(2, wordHash(input, at));
  for (let length = 1; length <= MAX_AFFIX && length < lower.length; length += 1) {
    if (length > 1) sink.add(2 + length, hashText(lower, 0, length));
    sink.add(6 + length, hashText(lower, lower.length - length));
  }
  const pattern = patternOf(word);
  sink.add(11, pattern);
  sink.add(12, mix(pattern, word.opens ? 1 : 0));
  sink.add(13, 1);
}

const LONG_WORD = 9;

/** Shape with length: what tells `U.S.`, `NATO` and `Ann` apart. */
function patternOf({ shape, text }: ProseWord): number {
  return SHAPES.indexOf(shape) * 32 + Math.min(text.length, LONG_WORD) * 2 + (text.includes('.') ? 1 : 0);
}

/** What {@link gapKind} gives is below this. */
export const GAP_KINDS = 13;

/** Kinds of gaps, coarse: what matters is whether a name can go on. */
export function gapKind(gap: string): number {
  if (gap === ' ') return 1;
  if (gap === '') return 0;
  if (gap === '-' || gap === '–' || gap === '‑') return 2;
  if (/^['’]/.test(gap)) return 3;
  if (gap.startsWith(',')) return 4;
  if (gap.includes('(') || gap.includes('[')) return 5;
  if (gap.includes(')') || gap.includes(']')) return 6;
  if (/["“‘«”]/.test(gap)) return 7;
  if (gap.startsWith('.')) return 8;
  if (gap.includes('&')) return 9;
  if (gap.includes('\n')) return 10;
  return /[:;—–]/.test(gap) ? 11 : 12;
}

const NOTHING = 0x5bd1e995;

function addNeighbours(input: TaggerInput, at: number, sink: Sink): void {
  const { words } = input.reading;
  const [here, before, after] = [wordHash(input, at), wordHash(input, at - 1), wordHash(input, at + 1)];
  const gapBefore = gapKind(words[at]!.gap);
  const gapAfter = at + 1 < words.length ? gapKind(words[at + 1]!.gap) : 0;
  sink.add(20, before);
  sink.add(21, after);
  sink.add(22, mix(before, here));
  sink.add(23, mix(here, after));
  sink.add(24, mix(before, after));
  sink.add(25, gapBefore);
  sink.add(26, gapAfter);
  sink.add(27, mix(before, gapBefore));
  sink.add(28, mix(after, gapAfter));
  sink.add(29, wordHash(input, at - 2));
  sink.add(30, wordHash(input, at + 2));
  sink.add(31, mix(wordHash(input, at - 2), before));
  sink.add(32, mix(after, wordHash(input, at + 2)));
  const around = mix(shapeAt(words, at - 1), shapeAt(words, at + 1));
  sink.add(33, mix(around, shapeAt(words, at)));
  sink.add(34, mix(around, mix(gapBefore, gapAfter)));
}

function wordHash({ reading, hashes }: TaggerInput, at: number): number {
  if (at < 0 || at >= hashes.length) return NOTHING;
  return (hashes[at] ||= hashText(reading.words[at]!.lower));
}

const shapeAt = (words: readonly ProseWord[], at: number): number =>
  at >= 0 && at < words.length ? SHAPES.indexOf(words[at]!.shape) + 1 : 0;

/** How far to each side the classes of words are seen. */
const CLASS_REACH = 2;

function addClasses({ reading, knownCodes }: TaggerInput, at: number, sink: Sink): void {
  const { words, classes } = reading;
  for (let offset = -CLASS_REACH; offset <= CLASS_REACH; offset += 1) {
    const index = at + offset;
    if (index < 0 || index >= words.length) continue;
    const place = (offset + CLASS_REACH) * 2 + (isCapital(words[index]!) ? 1 : 0);
    for (let bits = classes[index]!; bits !== 0; bits &= bits - 1) sink.add(40 + place, bits & -bits);
    if (knownCodes[index]! > 0) sink.add(52 + offset, knownCodes[index]!);
  }
  const [before, here, after] = [classes[at - 1] ?? 0, classes[at]!, classes[at + 1] ?? 0];
  sink.add(56, mix(here & NAME_CLASSES, after & NAME_CLASSES));
  sink.add(57, mix(before & NAME_CLASSES, here & NAME_CLASSES));
}

const NAME_CLASSES =
  WordClass.Given |
  WordClass.Family |
  WordClass.OrganizationHead |
  WordClass.PlaceHead |
  WordClass.Honorific |
  WordClass.Role |
  WordClass.Function;

const MANY = 3;

/** What the whole document knows of the word. */
function addDocument({ reading, evidence }: TaggerInput, at: number, sink: Sink): void {
  const word = reading.words[at]!;
  const use = evidence.capital.get(word.text);
  const small = evidence.small.get(word.lower) ?? 0;
  const inside = use?.inside ?? 0;
  sink.add(60, mix(Math.min(small, MANY), Math.min(inside, MANY)));
  sink.add(61, mix(mix(Math.min(small, 1), Math.min(inside, 1)), word.opens ? 1 : 0));
  sink.add(62, Math.min(use?.total ?? 0, MANY));
  for (let bits = use?.contexts ?? 0; bits !== 0; bits &= bits - 1) sink.add(63, bits & -bits);
  sink.add(64, use?.contexts ?? 0);
  const heading = reading.block.kind === 'heading' ? 1 : 0;
  sink.add(65, heading);
  sink.add(66, mix(heading, mix(Math.min(small, 1), Math.min(inside, 1))));
}

function addRules({ ruleCodes, knownCodes, reading }: TaggerInput, at: number, sink: Sink): void {
  const [before, here, after] = [ruleCodes[at - 1] ?? 0, ruleCodes[at]!, ruleCodes[at + 1] ?? 0];
  sink.add(70, here);
  sink.add(71, mix(before, here));
  sink.add(72, mix(here, after));
  sink.add(73, mix(here, knownCodes[at]!));
  sink.add(74, mix(here, shapeAt(reading.words, at)));
  sink.add(75, mix(mix(before, here), after));
}

/** The run of capitalised words around the word: its ends tell most, as `University` and `Inc.` do. */
function addRun(input: TaggerInput, island: WordRange, at: number, sink: Sink): void {
  const { reading, knownCodes, evidence } = input;
  const { words, classes } = reading;
  if (!isCapital(words[at]!)) return addJoint(input, island, at, sink);
  const { from, to } = runAround(reading, at);
  const first = words[from]!;
  const length = Math.min(to - from, LONG_RUN);
  const [isFirst, isLast] = [at === from ? 1 : 0, at === to - 1 ? 1 : 0];
  sink.add(80, Math.min(at - from, LONG_RUN) * 8 + Math.min(to - 1 - at, LONG_RUN));
  sink.add(81, wordHash(input, to - 1));
  sink.add(82, mix(wordHash(input, to - 1), isLast));
  sink.add(83, wordHash(input, from));
  for (let bits = classes[to - 1]!; bits !== 0; bits &= bits - 1) sink.add(84, mix(bits & -bits, isLast));
  for (let bits = classes[from]!; bits !== 0; bits &= bits - 1) sink.add(85, mix(bits & -bits, isFirst));
  sink.add(86, mix(wordHash(input, from - 1), length));
  sink.add(87, mix(wordHash(input, to), length));
  sink.add(88, knownCodes[to - 1]!);
  sink.add(89, mix(island.to - island.from > LONG_RUN ? 1 : 0, length));
  sink.add(90, mix(gapKind(first.gap), to < words.length ? gapKind(words[to]!.gap) : 0));
  const contexts = evidence.runs.get(runKey(reading, { from, to })) ?? 0;
  for (let bits = contexts; bits !== 0; bits &= bits - 1) sink.add(91, mix(bits & -bits, Math.min(length, 2)));
  sink.add(92, mix(contexts, Math.min(length, 2)));
}

const LONG_RUN = 4;

/** A small word between two runs: `University of Bonn`, `Bonn and Vienna`. What ends the one and the other decides. */
function addJoint(input: TaggerInput, island: WordRange, at: number, sink: Sink): void {
  const { reading, knownCodes } = input;
  const { words, classes } = reading;
  let [before, after] = [Math.max(at - 1, island.from), Math.min(at + 1, island.to - 1)];
  while (before > island.from && !isCapital(words[before]!)) before -= 1;
  while (after < island.to - 1 && !isCapital(words[after]!)) after += 1;
  const [left, right] = [runAround(reading, before), runAround(reading, after)];
  const here = wordHash(input, at);
  sink.add(100, mix(here, classes[before]! & NAME_CLASSES));
  sink.add(101, mix(here, classes[right.to - 1]! & NAME_CLASSES));
  sink.add(102, mix(here, mix(classes[before]! & NAME_CLASSES, classes[right.to - 1]! & NAME_CLASSES)));
  sink.add(103, mix(here, mix(knownCodes[before]!, knownCodes[after]!)));
  sink.add(104, mix(here, mix(left.to - left.from, right.to - right.from)));
  sink.add(105, mix(here, wordHash(input, before)));
  sink.add(106, mix(here, wordHash(input, right.to - 1)));
  sink.add(107, mix(here, wordHash(input, left.from - 1)));
}
