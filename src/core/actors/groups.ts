import { slugger } from '../markdown/slug';
import type { Actor, ActorType, MentionForm } from '../model';
import type { ActorCues } from './cues';
import type { Name } from './names';
import { typeOf } from './resolve/forms';
import { resolveNames } from './resolve/resolve';

/** An actor and its names, wherever they stand; names by their place in the list of all. */
export interface ActorGroup {
  readonly actor: Pick<Actor, 'id' | 'name' | 'type' | 'aliases' | 'country'>;
  /** Ascending, with the form of each in the same order. */
  readonly names: readonly number[];
  readonly forms: readonly MentionForm[];
  /** Full names and acronyms that stand for each other, one behind the other. */
  readonly expansions: readonly number[];
}

/** Which names are one actor's, and what it is called. Depends on what the names say and on their order alone. */
export function groupsOf(names: readonly Name[], cues: ActorCues): ActorGroup[] {
  const idOf = slugger('actor');
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return resolveNames(names, cues).map((group) => {
    const actor = actorOf(group.names, idOf);
    return {
      actor,
      names: group.names.map((name) => placeOf.get(name)!),
      forms: group.names.map((name) => formOf(name, actor)),
      expansions: group.expansions.flatMap(({ full, acronym }) => [placeOf.get(full)!, placeOf.get(acronym)!]),
    };
  });
}

function actorOf(names: readonly Name[], idOf: (name: string) => string): ActorGroup['actor'] {
  const known = names.find((name) => name.known)?.known ?? null;
  const type = known?.type ?? typeOf(names);
  const aliases = aliasesOf(names);
  const name = known && (known.country || known.demonym) ? known.canonical : fullest(names, aliases);
  return { id: idOf(name), name, type, aliases, country: known?.country ?? null };
}

/** Every spelling, the most frequent first. */
function aliasesOf(names: readonly Name[]): string[] {
  if (names.length === 1) return [names[0]!.key];
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** The alias with most words, of equals the most frequent; a demonym only where there is nothing else. */
function fullest(names: readonly Name[], aliases: readonly string[]): string {
  if (aliases.length === 1) return aliases[0]!;
  const demonyms = new Set(names.filter(({ known }) => known?.demonym).map(({ key }) => key));
  const own = aliases.filter((alias) => !demonyms.has(alias));
  const width = new Map(names.map(({ key, words }) => [key, words.length]));
  return (own.length > 0 ? own : aliases).reduce((best, alias) =>
    width.get(alias)! > width.get(best)! ? alias : best,
  );
}

const ACRONYM = /^(?:\p{Lu}\.?[\p{N}&]*){2,}$/u;

function formOf({ known, key }: Name, actor: { readonly name: string; readonly type: ActorType }): MentionForm {
  if (known?.demonym) return 'demonym';
  if (key === actor.name) return 'name';
  return ACRONYM.test(key) ? 'acronym' : 'alias';
}
