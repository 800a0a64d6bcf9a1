import { append } from '../../append';
import type { ActorCues } from '../cues';
import type { Name } from '../names';
import { bearersAmong } from './bearers';
import { Clusters } from './clusters';
import { expansionPairs, type ExpansionPair } from './expansions';
import { formsOf, type Form } from './forms';
import { joinByInitials, joinShortened } from './organizations';
import { joinTails } from './tails';
import { joinPeople, type People } from './people';

/** The names of one actor, in order of the article. */
export interface ActorNames {
  readonly names: readonly Name[];
  readonly expansions: readonly ExpansionPair[];
}

/** Tells apart and joins: which names are one actor's. Never joins on likeness alone where two could be meant. */
export function resolveNames(names: readonly Name[], cues: ActorCues): ActorNames[] {
  const forms = formsOf(names);
  const formOf = new Map<Name, number>();
  for (const [index, form] of forms.entries()) for (const name of form.names) formOf.set(name, index);
  const clusters = new Clusters(forms.length);
  const pairs = expansionPairs(names);
  for (const { full, acronym } of pairs) clusters.join(formOf.get(full)!, formOf.get(acronym)!);
  joinByInitials(forms, clusters);
  joinShortened(forms, clusters, cues);
  joinTails(forms, clusters, cues);
  const people = joinPeople(forms, clusters, cues);
  const bearerOf = bearersAmong(people, names, forms, clusters, cues);
  const bare = forms.map((form) => isBarePerson(form, people));

  const pairsOf = new Map<Name, ExpansionPair[]>();
  for (const pair of pairs) append(pairsOf, pair.full, pair);
  const actors = new Map<string, Name[]>();
  for (const name of names) {
    const form = formOf.get(name)!;
    const root = bare[form] ? bareActor(name, form) : `${clusters.find(form)}`;
    append(actors, root, name);
  }
  return [...actors.values()].map((group) => ({
    names: group,
    expansions: group.flatMap((name) => pairsOf.get(name) ?? []),
  }));

  /** A bare name joins its bearer; without one, people with titles of two genders stay two. */
  function bareActor(name: Name, form: number): string {
    const bearer = bearerOf(name);
    return bearer === null ? `${clusters.find(form)} ${name.gender ?? ''}` : `${clusters.find(bearer)}`;
  }
}

/** One word that is a person, or that ends a person's full name and is nothing else for sure. */
function isBarePerson({ words, type, known, names }: Form, people: People): boolean {
  if (words.length !== 1 || known) return false;
  return type === 'person' || (people.byLast.has(words[0]!) && names.every(({ sure }) => !sure));
}
