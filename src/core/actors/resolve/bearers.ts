import { countUpTo } from '../../search';
import type { ActorCues } from '../cues';
import type { Name } from '../names';
import { setApart } from './apart';
import type { Clusters } from './clusters';
import type { Form } from './forms';
import type { People } from './people';

/** The people a bare name of one gender, or of none said, can mean. */
interface Namesakes {
  /** Any form of the only one there is; null where there is none, or more than one. */
  readonly only: number | null;
  /** Where they are named in full, in order of the article; empty where there are none or one. */
  readonly places: readonly Place[];
}

interface Place {
  readonly start: number;
  readonly form: number;
}

/**
 * The person each bare name means: the only bearer, or of several the one named nearest before it.
 * Null where none was named before, so that strangers with one surname are not taken for one.
 * Each list of namesakes is gone through once, however often a bare name asks for it.
 */
export function bearersAmong(
  people: People,
  names: readonly Name[],
  forms: readonly Form[],
  clusters: Clusters,
  cues: ActorCues,
): (name: Name) => number | null {
  const { byLast, byFirst } = people;
  const isApart = setApart(names, people);
  const genders = new Map<number, Name['gender']>();
  const asked = new Map<readonly number[], Map<Name['gender'], Namesakes>>();
  return (name) => {
    const family = byLast.get(name.words.at(-1)!);
    const candidates = family ?? byFirst.get(name.words[0]!);
    if (!candidates) return null;
    const { only, places } = namesakes(candidates, name.gender, family ? name.words.at(-1)! : null);
    return only ?? nearestBefore(name.span.start, places);
  };

  function namesakes(candidates: readonly number[], gender: Name['gender'], family: string | null): Namesakes {
    const byGender = kept(asked, candidates, () => new Map<Name['gender'], Namesakes>());
    return kept(byGender, gender, () => {
      const fitting = candidates.filter((form) => fits(gender, form) && !(family && partsFrom(family, form)));
      const roots = new Set(fitting.map((form) => clusters.find(form)));
      if (roots.size <= 1) return { only: fitting[0] ?? null, places: [] };
      return { only: null, places: placesOf(fitting, forms) };
    });
  }

  /** Whether the text sets the form's bearer, by a given name, apart from who bears the family name alone. */
  function partsFrom(family: string, form: number): boolean {
    return forms[form]!.words.slice(0, -1).some((given) => isApart(given, family));
  }

  /** Titles on either side decide, then the given name: `Mr Verloc` is not Winnie Verloc. */
  function fits(gender: Name['gender'], form: number): boolean {
    if (gender === null) return true;
    const bearer = kept(genders, form, () => genderOf(forms[form]!, cues));
    return bearer === null || bearer === gender;
  }
}

/** What a map keeps under a key, made when first asked for. */
function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  if (!map.has(key)) map.set(key, make());
  return map.get(key)!;
}

function genderOf({ names, words }: Form, cues: ActorCues): Name['gender'] {
  const titled = names.find((name) => name.gender !== null)?.gender ?? null;
  return titled ?? cues.genderOfGivenName(words[0]!);
}

const placesOf = (candidates: readonly number[], forms: readonly Form[]): Place[] =>
  candidates
    .flatMap((form) => forms[form]!.names.map(({ span }) => ({ start: span.start, form })))
    .sort((a, b) => a.start - b.start);

/** The form of the last place before `start`. */
function nearestBefore(start: number, places: readonly Place[]): number | null {
  const before = countUpTo(places.length, (index) => places[index]!.start, start - 1);
  return places[before - 1]?.form ?? null;
}
