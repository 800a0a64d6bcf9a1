import type { TimelineItem, TimelineModel } from '../timelineModel';
import { civilFromDays } from '../../core/time/civil';

/** What a writer is told besides the chronology. */
export interface WriteContext {
  /** What the article is called where it has no title, for example its file's name. */
  readonly name: string;
  /** The article's address, as `Uri.toString()` gives it. It is never written itself: it may tell where a reader's files lie. */
  readonly address: string;
  /** When it is written, in milliseconds since 1970; an argument, so that the same input gives the same text. */
  readonly now: number;
}

/** A chronology as text. */
export interface WrittenTimeline {
  readonly text: string;
  /** How many events the format cannot say. */
  readonly leftOut: number;
}

/** Writes a chronology in one format. Article text is untrusted: it stays text, whatever it looks like. */
export type WriteTimeline = (model: TimelineModel, context: WriteContext) => WrittenTimeline;

/** Names of those who take part, in the order of the article. @example actorNames(model, item) // ["Caesar"] */
export const actorNames = ({ actors }: TimelineModel, item: TimelineItem): string[] =>
  item.actors.map((index) => actors[index]?.name).filter((name) => name !== undefined);

/** Title of the section that tells an event; empty before the first heading. */
export const sectionTitle = ({ sections }: TimelineModel, { section }: TimelineItem): string =>
  (section === null ? undefined : sections[section]) ?? '';

const LAST_YEAR = 9999;

/**
 * Whether a day has a year of four digits in our era: all that RFC 5545 (3.3.4) and markwhen can write.
 *
 * @param day counted from 1970-01-01
 */
export function hasPlainYear(day: number): boolean {
  const { year } = civilFromDays(day);
  return year >= 1 && year <= LAST_YEAR;
}
