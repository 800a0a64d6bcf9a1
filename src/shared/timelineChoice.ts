/** What the events on the axis are parted by, each part with lanes of its own. */
export type TimelineLanes = 'none' | 'section' | 'actor';
/** The order in which events are stepped through and listed: as they happened, or as the article tells them. */
export type TimelineOrder = 'calendar' | 'story';
/** What a date is as precise as: a day, some time within a period, a period that the event lasts; or not stated itself. */
export const GRAINS = ['day', 'within', 'span', 'inferred'] as const;
export type TimelineGrain = (typeof GRAINS)[number];

/** Which events the reader wants to see, and how they are arranged. */
export interface TimelineChoice {
  readonly lanes: TimelineLanes;
  readonly order: TimelineOrder;
  /** Words that an event must have, in any order; empty for all events. */
  readonly search: string;
  /** Names of actors of whom one must take part; empty for all events. */
  readonly actors: readonly string[];
  /** Titles of sections that may tell the event; empty for all. */
  readonly sections: readonly string[];
  /** What is hidden: events so dated. */
  readonly hidden: readonly TimelineGrain[];
}

/** Everything, on one axis, in the order of the calendar. */
export const EVERYTHING: TimelineChoice = {
  lanes: 'none',
  order: 'calendar',
  search: '',
  actors: [],
  sections: [],
  hidden: [],
};

/** What stays of a choice when another article is shown: the arrangement, but not what names its actors and words. */
export const arrangementOf = ({ lanes, order }: TimelineChoice): TimelineChoice => ({ ...EVERYTHING, lanes, order });

/** Whether a choice may leave events out. */
export const isNarrowed = ({ search, actors, sections, hidden }: TimelineChoice): boolean =>
  search.trim() !== '' || actors.length + sections.length + hidden.length > 0;

/** A choice as it was kept; what does not look like ours is forgotten, field by field. */
export function readTimelineChoice(value: unknown): TimelineChoice {
  if (typeof value !== 'object' || value === null) return EVERYTHING;
  const { lanes, order, search, actors, sections, hidden } = value as Partial<Record<keyof TimelineChoice, unknown>>;
  return {
    lanes: lanes === 'section' || lanes === 'actor' ? lanes : 'none',
    order: order === 'story' ? 'story' : 'calendar',
    search: typeof search === 'string' ? search : '',
    actors: stringsOf(actors),
    sections: stringsOf(sections),
    hidden: GRAINS.filter((grain) => stringsOf(hidden).includes(grain)),
  };
}

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
