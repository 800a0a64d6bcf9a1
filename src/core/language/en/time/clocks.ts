import type { Reader, Reading, Recogniser } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';
import { clockOn, isDayPart, timesOfSet, type Clock } from './clockDates';
import { clockRangeFrom } from './clockRanges';
import { before } from './rule';
import { CLOCK_STARTS, clockTimex, writtenClockAt } from './writtenClock';

/** What a number or word is joined to is one thing with it. */
const JOINED = /[\p{L}\p{N}_$€£#.:,/-]$|[$€£]\s$/u;
/** A date after a time of day belongs to it. */
const ON_DATE = /,?\s(?:on\s|of\s)?/iy;

/** Times of day: `16:15`, `9:34 p.m.`, `half past eight`, `at noon`, `from 5 to 6 pm`. */
export const clocks: readonly Recogniser[] = [
  {
    name: 'time of day',
    starts: CLOCK_STARTS,
    read: (reader, start) => {
      const from = writtenClockAt(reader.text, start);
      if (!from || isJoined(reader, start)) return null;
      const clock =
        clockRangeFrom(reader.text, start, from) ?? (from.isSure ? { from, to: null, end: from.end } : null);
      return clock && onItsDate(reader, clock);
    },
  },
];

const isJoined = ({ text }: Reader, start: number): boolean => JOINED.test(before(text, start));

/** Takes in the date that follows, if one does. */
function onItsDate(reader: Reader, clock: Clock): Reading {
  ON_DATE.lastIndex = clock.end;
  const link = ON_DATE.exec(reader.text);
  const date = link && reader.readAt(clock.end + link[0].length);
  const timex =
    date?.meaning.kind === 'set' && !clock.to ? timesOfSet(date.meaning.timex, clockTimex(clock.from)) : null;
  if (date && timex) return { end: date.end, meaning: { kind: 'set', timex } };
  if (!date || !isDated(date.meaning)) return { end: clock.end, meaning: clockOn(clock, null) };
  return { end: date.end, meaning: clockOn(clock, date.meaning) };
}

const DATES: ReadonlySet<Meaning['kind']> = new Set([
  'period',
  'yearless',
  'weekday',
  'neighbour',
  'dayOfMonth',
  'feast',
]);
const isDated = (meaning: Meaning): boolean =>
  DATES.has(meaning.kind) || (meaning.kind === 'clock' && !meaning.until && isDayPart(meaning.clock));
