import { append } from '../../append';
import { WordClass, type ActorCues } from '../cues';
import type { Clusters } from './clusters';
import type { Form } from './forms';

/** The words of a person's name that tell people apart: no titles, no `Jr`. */
const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/i;

function coreWords(form: Form, cues: ActorCues): string[] {
  const title = WordClass.Honorific;
  const kept = form.words.filter((word) => !GENERATION.test(word));
  while (kept.length > 1 && (cues.classes.get(kept[0]!.toLowerCase().replace('.', '')) ?? 0) & title) kept.shift();
  return kept;
}

/** People by the parts of their names, so that a bare one finds its bearer. */
export interface People {
  /** Indices of forms with a full name, by last word and by first word. */
  readonly byLast: ReadonlyMap<string, readonly number[]>;
  readonly byFirst: ReadonlyMap<string, readonly number[]>;
}

/**
 * So many bearers of one family name are compared with a new one, the last ones named: more have only lists of members
 * and registers, which would cost the square of their length.
 */
const MAX_NAMESAKES = 100;

/** Joins full names of one person: `John F. Smith`, `J. Smith`, `John Smith`. Two first names stay two people. */
export function joinPeople(forms: readonly Form[], clusters: Clusters, cues: ActorCues): People {
  const byLast = new Map<string, number[]>();
  const byFirst = new Map<string, number[]>();
  const wordsOf = new Map<number, readonly string[]>();
  for (const [index, form] of forms.entries()) {
    if (form.type !== 'person') continue;
    const words = coreWords(form, cues);
    if (words.length < 2) continue;
    const last = words.at(-1)!;
    for (const other of (byLast.get(last) ?? []).slice(-MAX_NAMESAKES)) {
      if (sameGivenNames(words, wordsOf.get(other)!)) clusters.join(index, other);
    }
    wordsOf.set(index, words);
    append(byLast, last, index);
    append(byFirst, words[0]!, index);
  }
  return { byLast, byFirst };
}

/** Whether two names with one family name can be one person's: no given name contradicts. */
function sameGivenNames(a: readonly string[], b: readonly string[]): boolean {
  if (isTail(a, b) || isTail(b, a)) return true;
  return compatible(a[0]!, b[0]!) && (a.length < 3 || b.length < 3 || compatible(a[1]!, b[1]!));
}

/** `Martínez Cantón` behind `Clara`. */
const isTail = (short: readonly string[], long: readonly string[]): boolean =>
  short.length < long.length && short.every((word, index) => word === long[long.length - short.length + index]);

/** Equal, or one the initial of the other. */
function compatible(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\./g, ''), b.replace(/\./g, '')];
  return x === y || ((x.length === 1 || y.length === 1) && x[0] === y[0]);
}
