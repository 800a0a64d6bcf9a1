import type { TimelineLanes } from '../../shared/timelineChoice';
import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';

/** Events that are shown together, apart from others. */
export interface Band {
  readonly name: string;
  /** Indices of the items, ascending. */
  readonly members: readonly number[];
}

/** Name of the band for all bands that there is no room for. */
const OTHERS = 'Others';

/**
 * The events by section, in order of the article, or by actor, whoever has most events first. An event with several
 * actors stands with the first of these, once.
 */
export function bandsOf({ items, actors, sections }: TimelineModel, lanes: Exclude<TimelineLanes, 'none'>): Band[] {
  const members = new Map<number, number[]>();
  const keyOf = lanes === 'section' ? ({ section }: TimelineItem) => section ?? NONE : leadingActor(items);
  items.forEach((item, index) => {
    const key = keyOf(item);
    const band = members.get(key);
    if (band) band.push(index);
    else members.set(key, [index]);
  });
  const nameOf = (key: number): string =>
    (lanes === 'section' ? sections[key] : actors[key]?.name) ?? without(lanes, sections);
  const bands = [...members].map(([key, indices]) => ({ key, name: nameOf(key), members: indices }));
  const rank = ({ key, members: { length } }: (typeof bands)[number]): number => {
    if (lanes === 'section') return key;
    return key === NONE ? Infinity : -length;
  };
  return bands
    .sort((a, b) => rank(a) - rank(b) || a.key - b.key)
    .map(({ name, members: own }) => ({ name, members: own }));
}

const NONE = -1;

/** Name of the band for what has no section, or no actor. */
function without(lanes: TimelineLanes, sections: readonly string[]): string {
  if (lanes === 'actor') return 'Nobody named';
  return sections.length > 0 ? 'Before the first section' : 'The whole article';
}

/** Of an item's actors the one with most events, so that few bands hold most. */
function leadingActor(items: readonly TimelineItem[]): (item: TimelineItem) => number {
  const counts = new Map<number, number>();
  for (const { actors } of items) for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return ({ actors }) =>
    actors.reduce((best, actor) => (best === NONE || counts.get(actor)! > counts.get(best)! ? actor : best), NONE);
}

/** At most so many bands: the last ones become one, none of their events lost. */
export function gathered(bands: readonly Band[], most: number): readonly Band[] {
  if (bands.length <= most) return bands;
  const kept = bands.slice(0, Math.max(0, most - 1));
  const rest = bands.slice(kept.length).flatMap(({ members }) => members);
  return [...kept, { name: OTHERS, members: rest.sort((a, b) => a - b) }];
}
