import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { Lexicon } from '../lexicon';
import type { BlockReading } from '../reading';
import { eachWord } from '../words';
import { heardOf } from './formFeatures';

/** Forms that are marked with 1, by their index; null where none is. */
export type FormMarks = Uint8Array | null;

/** The forms of which two versions of an article say something else, as far as the tagger listens. */
export function formsHeardAnew(before: Evidence, now: Evidence, lexicon: Lexicon): FormMarks {
  const marks = new Uint8Array(lexicon.size);
  let any = false;
  for (const form of lexicon.forms) {
    if (heardOf(form, before) === heardOf(form, now) && before.contextsOfLone(form) === now.contextsOfLone(form))
      continue;
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

/** Whether the rules say the same of a block as before. */
export function areSameGuesses(before: readonly Guess[], now: readonly Guess[]): boolean {
  return (
    before.length === now.length &&
    before.every((one, at) => {
      const other = now[at]!;
      return one.from === other.from && one.to === other.to && one.type === other.type && one.sure === other.sure;
    })
  );
}
