import type { TimelineChoice } from '../../shared/timelineChoice';
import type { TimelineModel } from '../../shared/timelineModel';
import { bandsOf, type Band } from './bands';
import { periodsOf } from './periods';

/** The order in which events are gone through: indices of the items. */
export function sequenceOf({ items }: TimelineModel, { order }: Pick<TimelineChoice, 'order'>): number[] {
  const indices = items.map((_, index) => index);
  return order === 'story' ? indices.sort((a, b) => items[a]!.place - items[b]!.place) : indices;
}

/**
 * The parts of the list with their headings: the same that the axis is parted by; else years in the order of the calendar,
 * and sections in the order of the story.
 */
export function groupsOf(model: TimelineModel, { lanes, order }: Pick<TimelineChoice, 'lanes' | 'order'>): Band[] {
  if (lanes === 'none' && order === 'calendar') {
    return periodsOf(model.items).map(({ label, start, items }) => ({
      name: label,
      members: items.map((_, index) => start + index),
    }));
  }
  const place = new Map(sequenceOf(model, { order }).map((index, position) => [index, position]));
  return bandsOf(model, lanes === 'none' ? 'section' : lanes).map(({ name, members }) => ({
    name,
    members: [...members].sort((a, b) => place.get(a)! - place.get(b)!),
  }));
}
