import type { Extension } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';
import { readAfter } from './readOn';

const OF_WEEK = /,?\s(?:of\s)?/iy;
const WEEK_THEN = /\s[-–—]\s|,?\s(?:on\s)?/iy;

/** `Tuesday of next week`, `Wednesday evening next week`, `next week on Tuesday`. */
export const weekdayOfWeek: Extension = (reader, reading) => {
  const [day, week] = [dayOf(reading.meaning), stepOfWeek(reading.meaning)];
  if (day?.kind !== 'weekday' && week === null) return null;
  const other = readAfter(week === null ? OF_WEEK : WEEK_THEN, reader, reading);
  if (!other) return null;
  const [weekday, step] = week === null ? [reading.meaning, stepOfWeek(other.meaning)] : [other.meaning, week];
  const meaning = step === null ? null : inWeek(weekday, step);
  return meaning && { ...reading, end: other.end, meaning };
};

const dayOf = (meaning: Meaning): Meaning | null => (meaning.kind === 'clock' ? meaning.date : meaning);

const stepOfWeek = (meaning: Meaning): -1 | 0 | 1 | null =>
  meaning.kind === 'neighbour' &&
  meaning.grain === 'week' &&
  !meaning.of &&
  !meaning.part &&
  Math.abs(meaning.step) <= 1
    ? (meaning.step as -1 | 0 | 1)
    : null;

function inWeek(meaning: Meaning, step: -1 | 0 | 1): Meaning | null {
  if (meaning.kind === 'clock') {
    const date = meaning.date && inWeek(meaning.date, step);
    return date && { ...meaning, date };
  }
  return meaning.kind === 'weekday' && meaning.step === null ? { ...meaning, step } : null;
}
