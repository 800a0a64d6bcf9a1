import { grouped } from '../../core/cards/links';
import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { civilFromDays } from '../../core/time/civil';
import { readableYear } from '../../core/readableDate';

/** How an event is drawn: a day, some time within a period, or a period that it lasts. */
export type MarkKind = 'day' | 'within' | 'span';

/** The mark that an event gets. */
export function markKind({ precision, first, last }: Pick<TimelineItem, 'precision' | 'first' | 'last'>): MarkKind {
  if (first === last) return 'day';
  return precision === 'range' ? 'span' : 'within';
}

/** Whether the article states the date itself; all other dates are inferred. */
export const isStated = ({ basis }: Pick<TimelineItem, 'basis'>): boolean => basis === 'explicit';

/** Says what a date leans on. @example "Inferred: “last month”, counted from the day of publication" */
export function basisOf({ basis, phrase }: Pick<TimelineItem, 'basis' | 'phrase'>): string {
  const quoted = phrase === '' ? 'the date' : `“${phrase}”`;
  switch (basis) {
    case 'explicit':
      return `Stated: ${quoted}`;
    case 'relative-to-publication':
      return `Inferred: ${quoted}, counted from the day of publication`;
    case 'relative-to-context':
      return `Inferred: ${quoted}, from the text around it`;
    case 'named-period':
      return `Inferred: ${quoted}, a period known by its name`;
  }
}

/**
 * One line on the events shown.
 *
 * @param all how many there are without any filter
 * @example "12 of 41 events · 1996 – 2019 · 3 dates inferred"
 */
export function overviewOf({ items }: Pick<TimelineModel, 'items'>, all = items.length): string {
  if (items.length === 0) return all === 0 ? '' : `0 of ${count(all, 'event')}`;
  const first = civilFromDays(items.reduce((day, item) => Math.min(day, item.first), Infinity)).year;
  const last = civilFromDays(items.reduce((day, item) => Math.max(day, item.last), -Infinity)).year;
  const years = first === last ? readableYear(first) : `${readableYear(first)} – ${readableYear(last)}`;
  const inferred = items.filter((item) => !isStated(item)).length;
  const events = all === items.length ? count(all, 'event') : `${grouped(items.length)} of ${count(all, 'event')}`;
  const parts = [events, years];
  if (inferred > 0) parts.push(`${count(inferred, 'date')} inferred`);
  return parts.join(' · ');
}

/** A number with its noun. @example count(1, 'event') // "1 event" */
export const count = (number: number, noun: string): string => `${grouped(number)} ${number === 1 ? noun : `${noun}s`}`;

/** What a screen reader says of an event. */
export function spoken(item: TimelineItem): string {
  return `${item.date}: ${item.summary}${isStated(item) ? '' : ' (inferred date)'}`;
}
