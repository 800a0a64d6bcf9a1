import { WordClass } from './cues';
import type { BlockReading } from './reading';
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
}

/** Gathers the evidence of all blocks; linear. Headings count for no capital, as titles capitalise everything. */
export function gatherEvidence(readings: readonly BlockReading[]): Evidence {
  const small = new Map<string, number>();
  const capital = new Map<string, { inside: number; total: number; contexts: number }>();
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
  }
  return { small, capital };
}

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
