import type { Evidence } from './evidence';
import type { Guess } from './guess';
import type { Lexicon } from './lexicon';
import type { BlockReading } from './reading';
import type { WordForm } from './word';
import { eachWord } from './words';

/** Forms that are marked with 1, by their index; null where none is. */
export type FormMarks = Uint8Array | null;

/**
 * Whoever counts how often the article has a word listens no further: more often is no more telling. So that a word more
 * of `the` is nothing new.
 */
export const MANY = 3;

/** The forms of which two versions of an article say something else, as far as anybody listens. */
export function formsHeardAnew(before: Evidence, now: Evidence, lexicon: Lexicon): FormMarks {
  const marks = new Uint8Array(lexicon.size);
  let any = false;
  for (const form of lexicon.forms) {
    if (saySame(form, before, now)) continue;
    marks[form.index] = 1;
    any = true;
  }
  for (const run of now.runsUnlike(before)) {
    const form = lexicon.find(firstWord(run));
    if (form) marks[form.index] = 1;
    any = true;
  }
  return any ? marks : null;
}

/** Counts up to {@link MANY}, which of two is more, and all contexts: what rules, tagger and refiners ask for. */
const saySame = (form: WordForm, before: Evidence, now: Evidence): boolean =>
  before.contextsOfForm(form) === now.contextsOfForm(form) &&
  before.contextsOfLone(form) === now.contextsOfLone(form) &&
  isAsMany(before.timesSmall(form), now.timesSmall(form)) &&
  isAsMany(before.timesInside(form), now.timesInside(form)) &&
  isAsMany(before.timesCapital(form), now.timesCapital(form)) &&
  before.isMostlySmall(form) === now.isMostlySmall(form);

const isAsMany = (a: number, b: number): boolean => a === b || (a >= MANY && b >= MANY);

function firstWord(run: string): string {
  let first = run;
  let seen = false;
  eachWord(run, (start, stop) => {
    if (!seen) first = run.slice(start, stop);
    seen = true;
  });
  return first;
}

/** Whether a block has any of the marked forms. */
export function hasAny({ forms }: Pick<BlockReading, 'forms'>, marks: FormMarks): boolean {
  if (marks) for (const form of forms) if (marks[form] === 1) return true;
  return false;
}

/** Whether two lists say the same of a block. */
export function areSameGuesses(before: readonly Guess[], now: readonly Guess[]): boolean {
  return before === now || (before.length === now.length && before.every((one, at) => isSameGuess(one, now[at]!)));
}

const isSameGuess = (a: Guess, b: Guess): boolean =>
  a === b ||
  (a.from === b.from && a.to === b.to && a.type === b.type && a.sure === b.sure && a.unlisted === b.unlisted);
