import type { Extension, Reader, Reading } from '../../../time/cues';
import type { Meaning, Unit } from '../../../time/meaning';
import { bareRangeFrom, clockRangeFrom } from './clockRanges';
import { clockOn, isDayPart, timesOfSet, type Clock } from './clockDates';
import { after } from './rule';
import { dayPartCode } from './words';
import { clockTimex, writtenClockAt } from './writtenClock';

/** Whether a meaning is one day. */
export const isDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'period' && meaning.period.grain === 'day') ||
  (meaning.kind === 'yearless' && meaning.slot.day !== null && meaning.slot.lastDay === null) ||
  meaning.kind === 'weekday' ||
  meaning.kind === 'feast' ||
  meaning.kind === 'dayOfMonth' ||
  (meaning.kind === 'nth' && meaning.grain === 'day' && meaning.first === meaning.last) ||
  (meaning.kind === 'neighbour' && meaning.grain === 'day');

/** A day, or a part of one that an hour may lie in: `tonight`. */
const isDayOrPart = (meaning: Meaning): boolean =>
  isDay(meaning) || (meaning.kind === 'clock' && meaning.date !== null && isDayPart(meaning.clock));

const AT = /,?\s(?:(?:at|around|about|before|after|by|from|between|no later than|for|@)\s)?/iy;
/** Behind these a bare number is an hour where nothing follows that it counts. */
const AT_HOUR = /\s(?:at|around|before|after|by)\s/iy;
const FROM_HOUR = /\s(?:from|between)\s/iy;
const THEN_NOTHING = /^(?:[.,;:!?)]|\s?$|\s(?:and|or|to|for|in|with|on|until|till|but|when|then|local)\b)/i;

/** `Tuesday at 9 a.m.`, `tonight from 7 to 9`: a day and its time are one expression. */
const dayAndClock: Extension = (reader, reading) => {
  if (!isDayOrPart(reading.meaning)) return null;
  const clock = clockAfter(reader, reading);
  return clock && { ...reading, end: clock.end, meaning: clockOn(clock, reading.meaning) };
};

const IN_PART =
  /\s(?:(?:early|late)\s)?(?:in\s(?:the\s)?)?(?:(?:early|late)\s)?(morning|afternoon|evening|night)(?![\w])/iy;

/** `next Monday afternoon`, `Tuesday in the morning`. */
const dayAndPart: Extension = ({ text }, reading) => {
  if (!isDay(reading.meaning)) return null;
  IN_PART.lastIndex = reading.end;
  const match = IN_PART.exec(text);
  if (!match) return null;
  const meaning: Meaning = { kind: 'clock', clock: dayPartCode(match[1]!), date: reading.meaning };
  return { ...reading, end: IN_PART.lastIndex, meaning };
};

/** `every Monday at 4 pm`, `Tuesdays at 9 am`: the time of day in which it comes round (TIMEX3 `T16:00` for every day). */
const setAndClock: Extension = (reader, reading) => {
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

/** Where a link from an offset ends, or null where none is. */
function behind(link: RegExp, text: string, offset: number): number | null {
  link.lastIndex = offset;
  return link.test(text) ? link.lastIndex : null;
}

const BESIDE = /\s(before|after|from)\s(?:the\s)?/iy;

/** `two weeks before Christmas`, `three days from tomorrow`: an amount counted from a date. */
const amountBeside: Extension = (reader, reading) => {
  const { meaning } = reading;
  if (meaning.kind !== 'duration' || meaning.amount === null) return null;
  const date = readAfter(BESIDE, reader, reading);
  if (!date) return null;
  const word = /before|after|from/i.exec(reader.text.slice(reading.end))![0].toLowerCase();
  const isAnchor = word === 'from' ? isDay(date.meaning) : isDay(date.meaning) || date.meaning.kind === 'period';
  if (!isAnchor) return null;
  const { amount, unit } = meaning;
  const shift: Meaning = {
    kind: 'shift',
    amount,
    unit,
    sign: word === 'before' ? -1 : 1,
    from: 'context',
    of: date.meaning,
  };
  return { ...reading, end: date.end, meaning: shift };
};

const FROM_DAY = /,?\s(?:starting|beginning|commencing)\s(?:from\s|on\s)?|,\sfrom\s/iy;
const UNIT_DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7 };

/** `two weeks starting on 20 May`: the days from then on. */
const amountFromDay: Extension = (reader, reading) => {
  const { meaning } = reading;
  if (meaning.kind !== 'duration' || meaning.amount === null) return null;
  const unit = UNIT_DAYS[meaning.unit];
  const from = unit === undefined ? null : readAfter(FROM_DAY, reader, reading);
  if (!from || !isDay(from.meaning)) return null;
  const amount = meaning.amount * unit! - 1;
  const to: Meaning = { kind: 'shift', amount, unit: 'day', sign: 1, from: 'context', of: from.meaning };
  return { ...reading, end: from.end, meaning: { kind: 'range', from: from.meaning, to } };
};

const OF_WEEK = /,?\s(?:of\s)?/iy;
const WEEK_THEN = /\s[-–—]\s|,?\s(?:on\s)?/iy;

/** `Tuesday of next week`, `Wednesday evening next week`, `next week on Tuesday`. */
const weekdayOfWeek: Extension = (reader, reading) => {
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

/** Units that a smaller one may follow, and how many of that they are. */
const SMALLER: Partial<Record<Unit, Partial<Record<Unit, number>>>> = {
  decade: { year: 10, month: 120 },
  year: { month: 12, quarter: 4 },
  week: { day: 7 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
};
const AND_REST = /,?\s(?:and\s)?/iy;

/** `1 hour and 30 minutes`, `two weeks and two days ago`: one amount, in the smaller unit. */
const amountAndRest: Extension = (reader, reading) => {
  const { meaning } = reading;
  if (meaning.kind !== 'duration' || meaning.amount === null) return null;
  const rest = readAfter(AND_REST, reader, reading);
  if (rest?.meaning.kind !== 'duration' && (rest?.meaning.kind !== 'shift' || rest.meaning.from !== 'publication'))
    return null;
  const size = SMALLER[meaning.unit]?.[rest.meaning.unit];
  if (size === undefined || rest.meaning.amount === null || rest.meaning.amount >= size) return null;
  return {
    ...reading,
    end: rest.end,
    meaning: { ...rest.meaning, amount: meaning.amount * size + rest.meaning.amount },
  };
};

export const extensions: readonly Extension[] = [
  amountAndRest,
  amountFromDay,
  weekdayOfWeek,
  dayAndClock,
  dayAndPart,
  setAndClock,
  amountBeside,
];

/** The reading that begins behind a link, or null where the link does not follow. */
function readAfter(link: RegExp, reader: Reader, { end }: Reading): Reading | null {
  const at = behind(link, reader.text, end);
  return at === null ? null : reader.readAt(at);
}
