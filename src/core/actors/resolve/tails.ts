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
  const byTail = formsByTail(forms);
  for (const [index, short] of forms.entries()) {
    if (!canShorten(short)) continue;
    const longer = (byTail.get(short.words.join(' ')) ?? []).filter((other) => isTail(short, forms[other]!, cues));
    if (new Set(longer.map((other) => clusters.find(other))).size === 1) clusters.join(index, longer[0]!);
  }
  joinUnlisted(forms, clusters, byTail);
}

/** Longer forms by every tail of theirs, so that a short one is looked up and not compared. */
function formsByTail(forms: readonly Form[]): ReadonlyMap<string, readonly number[]> {
  const byTail = new Map<string, number[]>();
  for (const [index, { words }] of forms.entries()) {
    for (let from = 1; from < words.length; from += 1) append(byTail, words.slice(from).join(' '), index);
  }
  return byTail;
}

const canShorten = ({ words, type, known }: Form): boolean =>
  !known &&
  type !== 'person' &&
  type !== 'place' &&
  words.length >= MIN_TAIL &&
  words.every((word) => CAPITAL.test(word));

/** Whether the name before it, of which it is a tail, is what it shortens. */
function isTail(short: Form, long: Form, cues: ActorCues): boolean {
  const lead = long.words.length - short.words.length;
  if (lead < 1 || long.type !== short.type || long.known || !startsBefore(long, short)) return false;
  const before = cues.classes.get(long.words[lead - 1]!.toLowerCase()) ?? 0;
  return !(before & (WordClass.Connector | WordClass.Direction));
}

const startsBefore = (a: Form, b: Form): boolean => a.names[0]!.span.start < b.names[0]!.span.start;

/** `the Pole`, where the gazetteer was overruled, means the one place that ends in it. */
function joinUnlisted(
  forms: readonly Form[],
  clusters: Clusters,
  byTail: ReadonlyMap<string, readonly number[]>,
): void {
  for (const [index, { words, names, type }] of forms.entries()) {
    if (words.length > 1 || !names.every(({ unlisted }) => unlisted) || type === 'person') continue;
    const longer = (byTail.get(words[0]!) ?? []).filter((other) => forms[other]!.type === type);
    if (longer.length === 1) clusters.join(index, longer[0]!);
  }
}
