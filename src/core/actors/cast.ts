import type { Actor, ActorType, Mention, MentionForm, Quote } from '../model';
import type { ActorContext, Cast } from './actors';
import type { LabelledBlock } from './guess';
import { namesOf, type Name } from './names';
import { resolveNames, type ActorNames } from './resolve/resolve';
import { slugger } from '../markdown/slug';
import { typeOf } from './resolve/forms';
import { rolesOf } from './roles/roles';
import { neighboursOf } from './roles/scene';

/** Actors and mentions from the names of all blocks. */
export function castOf(labelled: readonly LabelledBlock[], { article, times, language }: ActorContext): Cast {
  const names = namesOf(labelled, times, language.actors);
  const roleContext = { article, neighbours: neighboursOf(names), cues: language.actors };
  const idOf = slugger('actor');
  const actors: Actor[] = [];
  const rows: { mention: Mention; key: string }[] = [];
  for (const group of resolveNames(names, language.actors)) {
    const actor = actorOf(group, article, idOf);
    actors.push({ ...actor, roles: rolesOf(group.names, actor.type, roleContext) });
    for (const name of group.names) {
      const text = article.slice(name.span.start, name.span.end);
      const mention = { span: name.span, text, actor: actor.id, form: formOf(name, actor) };
      rows.push({ mention, key: name.key });
    }
  }
  rows.sort((a, b) => a.mention.span.start - b.mention.span.start);
  return { actors, mentions: rows.map(({ mention }) => mention), keys: rows.map(({ key }) => key) };
}

function actorOf({ names, expansions }: ActorNames, article: string, idOf: (name: string) => string): Actor {
  const known = names.find((name) => name.known)?.known ?? null;
  const type = known?.type ?? typeOf(names);
  const aliases = aliasesOf(names);
  const name = known && (known.country || known.demonym) ? known.canonical : fullest(names, aliases);
  return {
    id: idOf(name),
    name,
    type,
    aliases,
    country: known?.country ?? null,
    roles: [],
    expansions: quotesOf(expansions, article),
  };
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

function quotesOf(expansions: ActorNames['expansions'], article: string): Quote[] {
  return expansions.flatMap(({ full, acronym }) =>
    [full, acronym].map(({ span }) => ({ text: article.slice(span.start, span.end), span })),
  );
}

const ACRONYM = /^(?:\p{Lu}\.?[\p{N}&]*){2,}$/u;

function formOf({ known, key }: Name, actor: { readonly name: string; readonly type: ActorType }): MentionForm {
  if (known?.demonym) return 'demonym';
  if (key === actor.name) return 'name';
  return ACRONYM.test(key) ? 'acronym' : 'alias';
}
