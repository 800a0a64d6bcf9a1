import type { Actor, ActorType, Mention, MentionForm, Quote } from '../model';
import type { ActorContext, Cast } from './actors';
import type { LabelledBlock } from './guess';
import { namesOf, type Name } from './names';
import { resolveNames, type ActorNames } from './resolve/resolve';
import { typeOf } from './resolve/forms';
import { rolesOf } from './roles/roles';

/** Actors and mentions from the names of all blocks. */
export function castOf(labelled: readonly LabelledBlock[], { article, times, language }: ActorContext): Cast {
  const names = namesOf(labelled, times, language.actors);
  const ids = new Set<string>();
  const actors: Actor[] = [];
  const mentions: Mention[] = [];
  for (const group of resolveNames(names, language.actors)) {
    const actor = actorOf(group, article, ids);
    actors.push({ ...actor, roles: rolesOf(group.names, actor.type, article, language.actors) });
    for (const name of group.names) {
      const text = article.slice(name.span.start, name.span.end);
      mentions.push({ span: name.span, text, actor: actor.id, form: formOf(name, actor) });
    }
  }
  return { actors, mentions: mentions.sort((a, b) => a.span.start - b.span.start) };
}

function actorOf({ names, expansions }: ActorNames, article: string, ids: Set<string>): Actor {
  const known = names.find((name) => name.known)?.known ?? null;
  const type = known?.type ?? typeOf(names);
  const aliases = aliasesOf(names);
  const name = known && (known.country || known.demonym) ? known.canonical : fullest(names, aliases);
  return {
    id: uniqueId(name, ids),
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
  const counts = new Map<string, number>();
  for (const { key } of names) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** The alias with most words, of equals the most frequent; a demonym only where there is nothing else. */
function fullest(names: readonly Name[], aliases: readonly string[]): string {
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

/** @example 'Xi Jinping' becomes `xi-jinping`, a second one `xi-jinping-2` */
function uniqueId(name: string, taken: Set<string>): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  let id = slug || 'actor';
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`;
  taken.add(id);
  return id;
}
