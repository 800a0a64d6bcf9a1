import { append } from '../../append';
import { WordClass, type ActorCues } from '../cues';
import type { Clusters } from './clusters';
import type { Form } from './forms';

const MIN_TAIL = 2;
const CAPITAL = /^\p{Lu}/u;

/**
 * Joins a name to the one longer name before it whose tail it is: `the Geophysical Year` behind
 * `International Geophysical Year`. People and places share last words by chance and stay apart.
 */
export function joinTails(forms: readonly Form[], clusters: Clusters, cues: ActorCues): void {
  const byLast = new Map<string, number[]>();
  for (const [index, { words }] of forms.entries()) append(byLast, words.at(-1)!, index);
  for (const [index, short] of forms.entries()) {
    if (!canShorten(short)) continue;
    const longer = byLast.get(short.words.at(-1)!)!.filter((other) => isTail(short, forms[other]!, cues));
    if (new Set(longer.map((other) => clusters.find(other))).size === 1) clusters.join(index, longer[0]!);
  }
  joinUnlisted(forms, clusters, byLast);
}

const canShorten = ({ words, type, known }: Form): boolean =>
  !known &&
  type !== 'person' &&
  type !== 'place' &&
  words.length >= MIN_TAIL &&
  words.every((word) => CAPITAL.test(word));

function isTail(short: Form, long: Form, cues: ActorCues): boolean {
  const lead = long.words.length - short.words.length;
  if (lead < 1 || long.type !== short.type || long.known || !startsBefore(long, short)) return false;
  if (!short.words.every((word, at) => word === long.words[lead + at])) return false;
  const before = cues.classes.get(long.words[lead - 1]!.toLowerCase()) ?? 0;
  return !(before & (WordClass.Connector | WordClass.Direction));
}

const startsBefore = (a: Form, b: Form): boolean => a.names[0]!.span.start < b.names[0]!.span.start;

/** `the Pole`, where the gazetteer was overruled, means the one place that ends in it. */
function joinUnlisted(
  forms: readonly Form[],
  clusters: Clusters,
  byLast: ReadonlyMap<string, readonly number[]>,
): void {
  for (const [index, { words, names, type }] of forms.entries()) {
    if (words.length > 1 || !names.every(({ unlisted }) => unlisted) || type === 'person') continue;
    const longer = byLast
      .get(words[0]!)!
      .filter((other) => forms[other]!.words.length > 1 && forms[other]!.type === type);
    if (longer.length === 1) clusters.join(index, longer[0]!);
  }
}
