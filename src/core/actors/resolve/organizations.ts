import { append } from '../../append';
import { WordClass, type ActorCues } from '../cues';
import type { Clusters } from './clusters';
import { abbreviates, isAcronym, MAX_TRIED } from './expansions';
import type { Form } from './forms';

const MIN_INITIALS = 2;

/** Joins an acronym to the one full name of the article whose initials it is: `the EAS`, `East Asia Summit`. */
export function joinByInitials(forms: readonly Form[], clusters: Clusters): void {
  const byInitial = new Map<string, number[]>();
  for (const [index, { words, type }] of forms.entries()) {
    if (type === 'person' || words.length < MIN_INITIALS) continue;
    append(byInitial, words[0]![0]!, index);
  }
  for (const [index, { words, type, key }] of forms.entries()) {
    if (words.length > 1 || type === 'person' || !isAcronym(key)) continue;
    const tried = (byInitial.get(key[0]!) ?? []).slice(0, MAX_TRIED);
    const fits = tried.filter((other) => abbreviates(key, forms[other]!.words));
    if (fits.length === 1) clusters.join(index, fits[0]!);
  }
}

/**
 * Joins a short form to the one longer name that begins with it and goes on with a head or suffix only:
 * `Airbus`, `Airbus Group`; `China Eastern`, `China Eastern Airlines`.
 */
export function joinShortened(forms: readonly Form[], clusters: Clusters, cues: ActorCues): void {
  const byOpening = new Map<string, number[]>();
  for (const [index, { words, type }] of forms.entries()) {
    if (type !== 'organization') continue;
    for (let to = 1; to < words.length; to += 1) append(byOpening, words.slice(0, to).join(' '), index);
  }
  for (const [index, { words, type, known }] of forms.entries()) {
    if (type !== 'organization' || known?.demonym) continue;
    const opened = byOpening.get(words.join(' ')) ?? [];
    const longer = opened.filter((other) => shortens(words, forms[other]!.words, cues));
    if (longer.length === 1) clusters.join(index, longer[0]!);
  }
}

/** Whether what the longer name adds to its opening says nothing of its own. */
function shortens(short: readonly string[], long: readonly string[], cues: ActorCues): boolean {
  const isA = (word: string, bits: number): boolean => ((cues.classes.get(word.toLowerCase()) ?? 0) & bits) > 0;
  const rest = long.slice(short.length);
  // `Ford`, `Ford Motor Company`; `Warhol Foundation`, `Warhol Foundation for the Visual Arts`
  const head = WordClass.OrganizationHead | WordClass.CompanySuffix;
  if (isA(rest[0]!, WordClass.Connector)) return short.length > 1 && isA(short.at(-1)!, head);
  return isA(rest.at(-1)!, head) && !rest.some((word) => isA(word, WordClass.Connector));
}
