import type { ActorType, Article, Precision, Span, TimeBasis, TimelineEvent } from '../core/model';
import { visibleText } from '../core/cards/escape';
import { referencesIn, sentenceAround } from '../core/cards/passages';
import { isOutlineOnly } from '../core/outlineOnly';
import { readableDate } from '../core/readableDate';
import { finish, type Steps } from '../core/steps';
import { parseDay } from '../core/time/civil';

/** An article's chronology, ready to draw: plain JSON that both forms of the timeline share. Its words are `visibleText`. */
export interface TimelineModel {
  readonly title: string | null;
  /** Day of publication, counted from 1970-01-01, or null. */
  readonly published: number | null;
  /** Whether only the outline of the article was read, so that nobody looked for events. */
  readonly outlineOnly: boolean;
  /** Sorted by first day; of those that start together the broader comes first. */
  readonly items: readonly TimelineItem[];
  readonly actors: readonly TimelineActor[];
  readonly sections: readonly string[];
}

/** One dated event. */
export interface TimelineItem {
  /** `TimelineEvent.id`. */
  readonly id: string;
  /** Short enough for a label. */
  readonly summary: string;
  /** For people, for example `6 May 2016`. */
  readonly date: string;
  /** First and last day it can mean, counted from 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  readonly precision: Precision;
  readonly basis: TimeBasis;
  /** The words of the article that give the date. */
  readonly phrase: string;
  /** The sentence that tells it. */
  readonly passage: string;
  /** Indices into `TimelineModel.actors`. */
  readonly actors: readonly number[];
  /** Labels of the notes that its sentence cites, in order. */
  readonly notes: readonly string[];
  /** Index into `TimelineModel.sections`, or null before the first heading. */
  readonly section: number | null;
  /** Where the event starts in the text, for the order of the story. */
  readonly place: number;
}

export interface TimelineActor {
  readonly name: string;
  readonly type: ActorType;
}

/** Longest passage shown beside an event; a sentence beyond it is cut. */
const LONGEST_PASSAGE = 600;

/**
 * The chronology of an article. Events without two readable days are left out: nothing can be drawn for them.
 *
 * @param text the very text the article was read from
 */
export const timelineOf = (article: Article, text: string): TimelineModel => finish(growTimeline(article, text));

/** The same as work that can be paused. */
export function* growTimeline(article: Article, text: string): Steps<TimelineModel> {
  const actors = new Map(article.actors.map(({ id }, index) => [id, index]));
  const sections = new Map(article.sections.map(({ id }, index) => [id, index]));
  const items: TimelineItem[] = [];
  for (const event of article.events) {
    const item = itemOf(event, article, text, actors, sections);
    if (item) items.push(item);
    yield;
  }
  return {
    title: article.title && visibleText(article.title),
    published: parseDay(article.published),
    outlineOnly: isOutlineOnly(article),
    items: items.sort(byTime),
    actors: article.actors.map(({ name, type }) => ({ name: visibleText(name), type })),
    sections: article.sections.map(({ title }) => visibleText(title)),
  };
}

const byTime = (a: TimelineItem, b: TimelineItem): number => a.first - b.first || b.last - a.last || a.place - b.place;

function itemOf(
  event: TimelineEvent,
  article: Article,
  text: string,
  actors: ReadonlyMap<string, number>,
  sections: ReadonlyMap<string, number>,
): TimelineItem | null {
  const first = parseDay(event.earliest);
  const last = parseDay(event.latest);
  if (first === null || last === null || last < first) return null;
  const time = article.times[event.time];
  const { passage, notes } = passageOf(event.span, article, text);
  return {
    id: event.id,
    summary: visibleText(event.summary) || passage,
    date: readableDate({ first, last, precision: event.precision, edtf: time?.edtf ?? null }),
    first,
    last,
    precision: event.precision,
    basis: time?.basis ?? 'explicit',
    phrase: visibleText(time?.text ?? ''),
    passage,
    notes,
    actors: event.actors.map((id) => actors.get(id)).filter((index) => index !== undefined),
    section: (event.section === null ? undefined : sections.get(event.section)) ?? null,
    place: event.span.start,
  };
}

/** The sentence around an event without its note markers, and these. */
function passageOf(span: Span, article: Article, text: string): Pick<TimelineItem, 'passage' | 'notes'> {
  const sentence = sentenceAround(article, span) ?? span;
  const markers = referencesIn(article, sentence).filter((reference) => reference.span.end <= sentence.end);
  let passage = '';
  let from = sentence.start;
  for (const marker of markers) {
    passage += text.slice(from, marker.span.start);
    from = marker.span.end;
  }
  passage = visibleText(passage + text.slice(from, sentence.end));
  return {
    passage: passage.length > LONGEST_PASSAGE ? `${passage.slice(0, LONGEST_PASSAGE).trimEnd()}…` : passage,
    notes: [...new Set(markers.map(({ label }) => visibleText(label)))],
  };
}

/**
 * The event that the caret stands in: the one preferred if the caret is in it, else the narrowest, and of events that
 * share a sentence the one whose date is nearest.
 */
export function eventAt(article: Article, caret: number, preferred: string | null = null): string | null {
  const holds = ({ start, end }: Span) => start <= caret && caret <= end;
  const around = article.events.filter(({ span, alsoAt }) => holds(span) || alsoAt.some(holds));
  if (around.some(({ id }) => id === preferred)) return preferred;
  const distance = ({ time }: TimelineEvent) => Math.abs((article.times[time]?.span.start ?? 0) - caret);
  const width = ({ span }: TimelineEvent) => span.end - span.start;
  return around.sort((a, b) => width(a) - width(b) || distance(a) - distance(b))[0]?.id ?? null;
}
