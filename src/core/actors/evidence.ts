import { WordClass } from './cues';
import type { BlockReading, WordRange } from './reading';
import { isCapital, type ProseWord } from './words';

/** What surrounds a word in the whole document, bits of one number. */
export const Context = {
  Honorific: 1 << 0,
  PersonVerb: 1 << 1,
  PlacePreposition: 1 << 2,
  Article: 1 << 3,
  Possessive: 1 << 4,
  GivenBefore: 1 << 5,
  OrganizationHead: 1 << 6,
  PlaceHead: 1 << 7,
  RoleBefore: 1 << 8,
  Initial: 1 << 9,
  Seen: 1 << 10,
} as const;

/** How a word with a capital is used in the document. */
export interface CapitalUse {
  /** Times with a capital where a small letter would stand if it were no name. */
  readonly inside: number;
  /** Times with a capital at all. */
  readonly total: number;
  /** Bits of {@link Context}, gathered over all occurrences. */
  readonly contexts: number;
}

/** What the document as a whole says of its words. */
export interface Evidence {
  /** Times a word stands in small letters. */
  readonly small: ReadonlyMap<string, number>;
  /** By the word as written. */
  readonly capital: ReadonlyMap<string, CapitalUse>;
  /** By a run of capitalised words as written, such as `Fort Lee`; contexts in the low bits, those seen twice above. */
  readonly runs: ReadonlyMap<string, number>;
}

/** Gathers the evidence of all blocks; linear. Headings count for no capital, as titles capitalise everything. */
export function gatherEvidence(readings: readonly BlockReading[]): Evidence {
  const small = new Map<string, number>();
  const capital = new Map<string, { inside: number; total: number; contexts: number }>();
  const runs = new Map<string, number>();
  for (const reading of readings) {
    const { words, block } = reading;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index]!;
      if (word.shape === 'small') small.set(word.text, (small.get(word.text) ?? 0) + 1);
      if (!isCapital(word)) continue;
      const use = capital.get(word.text) ?? { inside: 0, total: 0, contexts: 0 };
      use.total += 1;
      if (!word.opens && block.kind !== 'heading') use.inside += 1;
      use.contexts |= contextsOf(reading, index);
      capital.set(word.text, use);
    }
    for (const run of runsOf(reading)) {
      const key = runKey(reading, run);
      const [seen, now] = [runs.get(key) ?? 0, runContexts(reading, run)];
      runs.set(key, seen | now | ((seen & now) << TWICE));
    }
  }
  return { small, capital, runs };
}

/** Room for all bits of {@link Context}; those seen at least twice stand above it. */
export const TWICE = 12;

/** As far to each side as a run is looked at. */
const MAX_RUN = 16;

/** The run of capitalised words around word `at`, parted by spaces only. */
export function runAround({ words }: BlockReading, at: number): WordRange {
  const [low, high] = [Math.max(0, at - MAX_RUN), Math.min(words.length, at + MAX_RUN)];
  let [from, to] = [at, at + 1];
  while (from > low && isCapital(words[from - 1]!) && RUN_GAP.test(words[from]!.gap) && !words[from]!.opens) from -= 1;
  while (to < high && isCapital(words[to]!) && RUN_GAP.test(words[to]!.gap) && !words[to]!.opens) to += 1;
  return { from, to };
}

/** What {@link Evidence.runs} calls a run. */
export const runKey = ({ words }: BlockReading, { from, to }: WordRange): string =>
  to - from === 1
    ? words[from]!.text
    : words
        .slice(from, to)
        .map(({ text }) => text)
        .join(' ');

function runsOf(reading: BlockReading): WordRange[] {
  const runs: WordRange[] = [];
  for (const { from, to } of reading.islands) {
    for (let at = from; at < to; at += 1) {
      if (!isCapital(reading.words[at]!)) continue;
      const run = runAround(reading, at);
      runs.push(run);
      at = run.to - 1;
    }
  }
  return runs;
}

/** What stands before its first and behind its last word. */
function runContexts(reading: BlockReading, { from, to }: WordRange): number {
  const before =
    Context.Honorific | Context.RoleBefore | Context.PlacePreposition | Context.Article | Context.GivenBefore;
  const after = Context.PersonVerb | Context.Possessive;
  return (contextsOf(reading, from) & before) | (contextsOf(reading, to - 1) & after) | Context.Seen;
}

const RUN_GAP = /^(?: |\. )$/;
const POSSESSIVE = /^['’]/;

function contextsOf({ words, classes }: BlockReading, at: number): number {
  const [before, after] = [words[at - 1], words[at + 1]];
  const beforeClasses = before && SOFT.test(words[at]!.gap) ? classes[at - 1]! : 0;
  const afterClasses = after && SOFT.test(after.gap) ? classes[at + 1]! : 0;
  let contexts = 0;
  if (beforeClasses & WordClass.Honorific && isCapitalised(before)) contexts |= Context.Honorific;
  if (beforeClasses & WordClass.Role) contexts |= Context.RoleBefore;
  if (beforeClasses & WordClass.Given && isCapitalised(before)) contexts |= Context.GivenBefore;
  if (beforeClasses & WordClass.PlacePreposition) contexts |= Context.PlacePreposition;
  if (beforeClasses & WordClass.Article) contexts |= Context.Article;
  if (before?.shape === 'initial') contexts |= Context.Initial;
  if (afterClasses & WordClass.PersonVerb && after?.shape === 'small') contexts |= Context.PersonVerb;
  if (afterClasses & (WordClass.OrganizationHead | WordClass.CompanySuffix) && isCapitalised(after)) {
    contexts |= Context.OrganizationHead;
  }
  if (afterClasses & WordClass.PlaceHead && isCapitalised(after)) contexts |= Context.PlaceHead;
  if (after && POSSESSIVE.test(after.gap)) contexts |= Context.Possessive;
  return contexts;
}

const SOFT = /^(?:\s|\. )$/;
const isCapitalised = (word: ProseWord | undefined): boolean => word !== undefined && isCapital(word);
