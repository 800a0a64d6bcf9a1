import type { Cast } from '../actors/actors';
import { append } from '../append';
import type { Block } from '../markdown/blocks';
import { slugger } from '../markdown/slug';
import type { Actor, ActorType, Mention, MentionForm, Quote } from '../model';
import { countUpTo } from '../search';
import { overlaps, type Span } from '../span';
import { formKey, formsOf, type CastEntry, type CastFile } from './castFile';
import { seekForms } from './seek';

/** A place that names somebody, on its way to its actor. */
interface Place {
  readonly span: Span;
  readonly key: string;
  readonly form: MentionForm | null;
  /** The actor the recognisers saw here; none where only the reader's file names it. */
  readonly recognised: string | null;
}

/** Whose a place is in the end: an entry of the reader's, or an actor the reader left alone. */
type Owner = CastEntry | Actor;

interface QuotesOf {
  readonly roles: ReadonlyMap<Owner, Quote[]>;
  readonly expansions: ReadonlyMap<Owner, Quote[]>;
}

/**
 * The cast with the reader's corrections: forms go to the entry that lists them, whole actors to the entry that has
 * their name, ignored forms to nobody.
 */
export function applyCast(
  cast: Cast,
  file: CastFile | undefined,
  context: { readonly article: string; readonly blocks: readonly Block[] },
): Cast {
  if (!file) return cast;
  const entryOf = new Map(
    file.actors.flatMap((entry) => formsOf(entry).map((form) => [formKey(form), entry] as const)),
  );
  const ignored = new Set(file.ignore.map(formKey));
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const placed = placesOf(cast, seekForms([...entryOf.keys()], context.blocks)).filter(({ key }) => !ignored.has(key));

  const groups = new Map<Owner, Place[]>();
  const ownerAt = new Map<number, Owner>();
  for (const place of placed) {
    const actor = place.recognised === null ? undefined : actors.get(place.recognised);
    const owner = entryOf.get(place.key) ?? (actor && entryOf.get(formKey(actor.name))) ?? actor;
    if (!owner) continue;
    append(groups, owner, place);
    ownerAt.set(place.span.start, owner);
  }
  const quotes = quotesByOwner(cast, ownerAt);
  return gather(groups, { actors, quotes, article: context.article });
}

/** The recognised places and the sought ones; a sought one yields to what it only touches, and takes in what it holds. */
function placesOf({ mentions, keys }: Cast, sought: ReturnType<typeof seekForms>): Place[] {
  const recognised = mentions.map(({ span, form, actor }, index) => ({
    span,
    form,
    key: formKey(keys[index]!),
    recognised: actor,
  }));
  const places: Place[] = [];
  let next = 0;
  for (const { span, form } of sought) {
    while (next < recognised.length && recognised[next]!.span.end <= span.start) places.push(recognised[next++]!);
    const inside: Place[] = [];
    for (let at = next; at < recognised.length && overlaps(recognised[at]!.span, span); at += 1) {
      inside.push(recognised[at]!);
    }
    if (inside.some((place) => place.span.start < span.start || place.span.end > span.end)) continue;
    if (inside.length === 1 && inside[0]!.span.start === span.start && inside[0]!.span.end === span.end) continue;
    next += inside.length;
    places.push({ span, form: null, key: formKey(form), recognised: null });
  }
  return [...places, ...recognised.slice(next)];
}

/** What the text says of an actor goes where the nearest place that names it goes. */
function quotesByOwner(cast: Cast, ownerAt: ReadonlyMap<number, Owner>): QuotesOf {
  const startsOf = new Map<string, number[]>();
  for (const { actor, span } of cast.mentions) append(startsOf, actor, span.start);
  const said = { roles: new Map<Owner, Quote[]>(), expansions: new Map<Owner, Quote[]>() };
  for (const actor of cast.actors) {
    const starts = startsOf.get(actor.id) ?? [];
    for (const field of ['roles', 'expansions'] as const) {
      for (const quote of actor[field]) {
        const owner = ownerAt.get(nearest(starts, quote.span.start));
        if (owner) append(said[field], owner, quote);
      }
    }
  }
  return said;
}

/** The number of a sorted list that is nearest to another. */
function nearest(sorted: readonly number[], wanted: number): number {
  const after = countUpTo(sorted.length, (at) => sorted[at]!, wanted);
  const [before, behind] = [sorted[after - 1] ?? -Infinity, sorted[after] ?? Infinity];
  return wanted - before <= behind - wanted ? before : behind;
}

function gather(
  groups: ReadonlyMap<Owner, readonly Place[]>,
  { actors, quotes, article }: { actors: ReadonlyMap<string, Actor>; quotes: QuotesOf; article: string },
): Cast {
  const idOf = slugger('actor');
  const rows: { mention: Mention; key: string }[] = [];
  const inOrder = [...groups].sort(([, [a]], [, [b]]) => a!.span.start - b!.span.start);
  const cast = inOrder.map(([owner, places]) => {
    const type = owner.type ?? commonestType(places, actors);
    const actor: Actor = {
      id: idOf(owner.name),
      name: owner.name,
      type,
      aliases: aliasesOf(places),
      country: type === 'country' ? countryOf(places, actors) : null,
      roles: quotes.roles.get(owner) ?? [],
      expansions: quotes.expansions.get(owner) ?? [],
    };
    for (const { span, key, form } of places) {
      const text = article.slice(span.start, span.end);
      const seen = form ?? (key === formKey(actor.name) ? 'name' : 'alias');
      rows.push({ mention: { span, text, actor: actor.id, form: seen }, key });
    }
    return actor;
  });
  rows.sort((a, b) => a.mention.span.start - b.mention.span.start);
  return { actors: cast, mentions: rows.map(({ mention }) => mention), keys: rows.map(({ key }) => key) };
}

/** The type most places were recognised with; a name only the reader knows is `other`. */
function commonestType(places: readonly Place[], actors: ReadonlyMap<string, Actor>): ActorType {
  const counts = countBy(places.flatMap(({ recognised }) => (recognised === null ? [] : actors.get(recognised)!.type)));
  return counts[0] ?? 'other';
}

function countryOf(places: readonly Place[], actors: ReadonlyMap<string, Actor>): string | null {
  for (const { recognised } of places) {
    const country = recognised === null ? null : actors.get(recognised)!.country;
    if (country) return country;
  }
  return null;
}

/** Every spelling, the most frequent first. */
const aliasesOf = (places: readonly Place[]): string[] => countBy(places.map(({ key }) => key));

/** Each different item once, the most frequent first. */
function countBy<T>(items: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([item]) => item);
}
