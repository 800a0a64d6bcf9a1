import { WordClass } from './cues';
import { isCapital, type ProseWord } from './word';

/** What surrounds a word, bits of one number. */
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

const BEFORE_RUN =
  Context.Honorific | Context.RoleBefore | Context.PlacePreposition | Context.Article | Context.GivenBefore;
const BEHIND_RUN = Context.PersonVerb | Context.Possessive;

/** What stands before a run and behind it, of what stands around its first and its last word. */
export const runContexts = (first: number, last: number): number =>
  (first & BEFORE_RUN) | (last & BEHIND_RUN) | Context.Seen;

const POSSESSIVE = /^['’]/;

/** Bits of {@link Context} around word `at` of a block. */
export function contextsAround(
  { words, classes }: { readonly words: readonly ProseWord[]; readonly classes: Int32Array },
  at: number,
): number {
  const before = words[at - 1];
  const after = words[at + 1];
  const beforeClasses = before && isSoft(words[at]!.gap) ? classes[at - 1]! : 0;
  const afterClasses = after && isSoft(after.gap) ? classes[at + 1]! : 0;
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
const isSoft = (gap: string): boolean => gap === ' ' || SOFT.test(gap);
const isCapitalised = (word: ProseWord | undefined): boolean => word !== undefined && isCapital(word);
