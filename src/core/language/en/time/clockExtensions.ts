import type { Extension, Reader, Reading } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';
import { clockOn, isDayPart, timesOfSet, type Clock } from './clockDates';
import { bareRangeFrom, clockRangeFrom } from './clockRanges';
import { behind, isDay } from './readOn';
import { after } from './rule';
import { dayPartCode } from './words';
import { clockTimex, writtenClockAt } from './writtenClock';

/** A day, or a part of one that an hour may lie in: `tonight`. */
const isDayOrPart = (meaning: Meaning): boolean =>
  isDay(meaning) || (meaning.kind === 'clock' && meaning.date !== null && isDayPart(meaning.clock));

const AT = /,?\s(?:(?:at|around|about|before|after|by|from|between|no later than|for|@)\s)?/iy;
/** Behind these a bare number is an hour where nothing follows that it counts. */
const AT_HOUR = /\s(?:at|around|before|after|by)\s/iy;
const FROM_HOUR = /\s(?:from|between)\s/iy;
const THEN_NOTHING = /^(?:[.,;:!?)]|\s?$|\s(?:and|or|to|for|in|with|on|until|till|but|when|then|local)\b)/i;

/** `Tuesday at 9 a.m.`, `tonight from 7 to 9`: a day and its time are one expression. */
export const dayAndClock: Extension = (reader, reading) => {
  if (!isDayOrPart(reading.meaning)) return null;
  const clock = clockAfter(reader, reading);
  return clock && { ...reading, end: clock.end, meaning: clockOn(clock, reading.meaning) };
};

const IN_PART =
  /\s(?:(?:early|late)\s)?(?:in\s(?:the\s)?)?(?:(?:early|late)\s)?(morning|afternoon|evening|night)(?![\w])/iy;

/** `next Monday afternoon`, `Tuesday in the morning`. */
export const dayAndPart: Extension = ({ text }, reading) => {
  if (!isDay(reading.meaning)) return null;
  IN_PART.lastIndex = reading.end;
  const match = IN_PART.exec(text);
  if (!match) return null;
  const meaning: Meaning = { kind: 'clock', clock: dayPartCode(match[1]!), date: reading.meaning };
  return { ...reading, end: IN_PART.lastIndex, meaning };
};

/** `every Monday at 4 pm`, `Tuesdays at 9 am`: the time of day in which it comes round (TIMEX3 `T16:00` for every day). */
export const setAndClock: Extension = (reader, reading) => {
  // opening hours (`Daily 8:00 – 20:00`) are read as they are written
  if (reading.meaning.kind !== 'set' || behind(AT_HOUR, reader.text, reading.end) === null) return null;
  const clock = clockAfter(reader, reading);
  const timex = clock && !clock.to ? timesOfSet(reading.meaning.timex, clockTimex(clock.from)) : null;
  return timex === null ? null : { ...reading, end: clock!.end, meaning: { kind: 'set', timex } };
};

function clockAfter({ text }: Reader, { end }: Reading): Clock | null {
  const at = behind(AT, text, end);
  if (at === null) return null;
  const clock = writtenClockAt(text, at);
  if (!clock) return null;
  const alone = { from: clock, to: null, end: clock.end };
  const range = clockRangeFrom(text, at, clock) ?? (clock.isSure ? alone : null);
  if (range) return range;
  const bare = behind(FROM_HOUR, text, end) === at ? bareRangeFrom(text, clock) : null;
  const hour = behind(AT_HOUR, text, end) === at ? alone : null;
  const found = bare ?? hour;
  return found && THEN_NOTHING.test(after(text, found.end)) ? found : null;
}
