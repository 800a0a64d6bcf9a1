import { WordClass } from '../cues';
import { mix } from '../hash';
import { runAt, type WordRange } from '../reading';
import { isCapital, SHAPES, type ProseWord } from '../word';
import type { FeatureList } from './featureList';
import { addFormFeatures, patternOf, REACH, usedAs } from './formFeatures';
import { gapBefore, type TaggerInput } from './input';

/** All features of word `at` of an island, which stands in a run. */
export function addFeatures(
  input: TaggerInput,
  island: WordRange,
  run: WordRange,
  at: number,
  list: FeatureList,
): void {
  for (let offset = -REACH; offset <= REACH; offset += 1) {
    addFormFeatures(input.reading.words[at + offset]?.form, offset, input, list);
  }
  addPlaceFeatures(input, island, run, at, list);
}

/** The features that depend on more than one word form, or on where the word stands. */
export function addPlaceFeatures(
  input: TaggerInput,
  island: WordRange,
  run: WordRange,
  at: number,
  list: FeatureList,
): void {
  addNeighbours(input, at, list);
  addKnown(input, at, list);
  addStanding(input, at, list);
  addRules(input, at, list);
  if (isCapital(input.reading.words[at]!)) addRun(input, island, run, at, list);
  else addJoint(input, island, at, list);
}

function addNeighbours(input: TaggerInput, at: number, list: FeatureList): void {
  const { words } = input.reading;
  const here = wordHash(input, at);
  const before = wordHash(input, at - 1);
  const after = wordHash(input, at + 1);
  const gap = gapBefore(input, at);
  const nextGap = gapBefore(input, at + 1);
  list.add(22, mix(before, here));
  list.add(23, mix(here, after));
  list.add(24, mix(before, after));
  list.add(25, gap);
  list.add(26, nextGap);
  list.add(27, mix(before, gap));
  list.add(28, mix(after, nextGap));
  list.add(31, mix(wordHash(input, at - 2), before));
  list.add(32, mix(after, wordHash(input, at + 2)));
  const around = shapeAt(words, at - 1) * SHAPE_CODES + shapeAt(words, at + 1);
  list.add(33, around * SHAPE_CODES + shapeAt(words, at));
  list.add(34, mix(around, gap * 16 + nextGap));
}

const wordHash = ({ reading, forms }: TaggerInput, at: number): number => forms.hashOf(reading.words[at]?.form);

/** Codes of shapes, and 0 for no word. */
const SHAPE_CODES = SHAPES.length + 1;

function shapeAt(words: readonly ProseWord[], at: number): number {
  const word = words[at];
  return word ? word.form.shapeCode + 1 : 0;
}

function addKnown({ reading, knownCodes }: TaggerInput, at: number, list: FeatureList): void {
  for (let offset = -REACH; offset <= REACH; offset += 1) {
    const code = knownCodes[at + offset] ?? 0;
    if (code > 0) list.add(52 + offset, code);
  }
  const here = classesAt(reading.classes, at);
  list.add(56, mix(here, classesAt(reading.classes, at + 1)));
  list.add(57, mix(classesAt(reading.classes, at - 1), here));
}

const NAME_CLASSES =
  WordClass.Given |
  WordClass.Family |
  WordClass.OrganizationHead |
  WordClass.PlaceHead |
  WordClass.Honorific |
  WordClass.Role |
  WordClass.Function;

/** The classes that make a name, of the word `at`. */
const classesAt = (classes: Int32Array, at: number): number => (classes[at] ?? 0) & NAME_CLASSES;

/** Where the word stands, against how the article writes it. */
function addStanding({ reading, evidence }: TaggerInput, at: number, list: FeatureList): void {
  const word = reading.words[at]!;
  const use = usedAs(word, evidence);
  const opens = word.opens ? 1 : 0;
  const heading = reading.kind === 'heading' ? 1 : 0;
  list.add(12, patternOf(word.form) * 2 + opens);
  list.add(61, use * 2 + opens);
  list.add(65, heading);
  list.add(66, use * 2 + heading);
}

function addRules({ ruleCodes, knownCodes, reading }: TaggerInput, at: number, list: FeatureList): void {
  const before = ruleCodes[at - 1] ?? 0;
  const here = ruleCodes[at]!;
  const after = ruleCodes[at + 1] ?? 0;
  list.add(70, here);
  list.add(71, mix(before, here));
  list.add(72, mix(here, after));
  list.add(73, mix(here, knownCodes[at]!));
  list.add(74, mix(here, shapeAt(reading.words, at)));
  list.add(75, mix(mix(before, here), after));
}

/** The run of capitalised words around the word: its ends tell most, as `University` and `Inc.` do. */
function addRun(input: TaggerInput, island: WordRange, run: WordRange, at: number, list: FeatureList): void {
  const { reading, knownCodes, evidence } = input;
  const { from, to } = run;
  const length = Math.min(to - from, LONG_RUN);
  const isFirst = at === from ? 1 : 0;
  const isLast = at === to - 1 ? 1 : 0;
  const last = wordHash(input, to - 1);
  list.add(80, Math.min(at - from, LONG_RUN) * 8 + Math.min(to - 1 - at, LONG_RUN));
  list.add(81, last);
  list.add(82, mix(last, isLast));
  list.add(83, wordHash(input, from));
  list.addBits(84 + 10 * isLast, reading.classes[to - 1]!);
  list.addBits(85 + 10 * isFirst, reading.classes[from]!);
  list.add(86, mix(wordHash(input, from - 1), length));
  list.add(87, mix(wordHash(input, to), length));
  list.add(88, knownCodes[to - 1]!);
  list.add(89, (island.to - island.from > LONG_RUN ? 8 : 0) + length);
  list.add(90, gapBefore(input, from) * 16 + gapBefore(input, to));
  const contexts = evidence.contextsOfRun(reading, run);
  const several = Math.min(length, 2);
  list.addBits(91, contexts, several);
  list.add(92, mix(contexts, several));
}

const LONG_RUN = 4;

/** A small word between two runs: `University of Bonn`, `Bonn and Vienna`. What ends the one and the other decides. */
function addJoint(input: TaggerInput, island: WordRange, at: number, list: FeatureList): void {
  const { reading, knownCodes } = input;
  const { words, classes } = reading;
  let [before, after] = [Math.max(at - 1, island.from), Math.min(at + 1, island.to - 1)];
  while (before > island.from && !isCapital(words[before]!)) before -= 1;
  while (after < island.to - 1 && !isCapital(words[after]!)) after += 1;
  const [left, right] = [runAt(reading, before), runAt(reading, after)];
  const here = wordHash(input, at);
  const [head, tail] = [classesAt(classes, before), classesAt(classes, right.to - 1)];
  list.add(100, mix(here, head));
  list.add(101, mix(here, tail));
  list.add(102, mix(here, mix(head, tail)));
  list.add(103, mix(here, mix(knownCodes[before]!, knownCodes[after]!)));
  list.add(104, mix(here, mix(left.to - left.from, right.to - right.from)));
  list.add(105, mix(here, wordHash(input, before)));
  list.add(106, mix(here, wordHash(input, right.to - 1)));
  list.add(107, mix(here, wordHash(input, left.from - 1)));
}
