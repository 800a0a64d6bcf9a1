import type { Extension, Reading } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';

/** Whether a meaning is one day. */
export const isDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'period' && meaning.period.grain === 'day') ||
  (meaning.kind === 'yearless' && meaning.slot.day !== null && meaning.slot.lastDay === null) ||
  meaning.kind === 'weekday' ||
  (meaning.kind === 'neighbour' && meaning.grain === 'day');

const AT = /,?\s(?:at\s|around\s|about\s)?/iy;

/** `Tuesday at 9 a.m.`: a day and its time are one expression. */
const dayAndClock: Extension = (reader, reading) => {
  if (!isDay(reading.meaning)) return null;
  const clock = readAfter(AT, reader, reading);
  if (clock?.meaning.kind !== 'clock' || clock.meaning.date) return null;
  return { ...reading, end: clock.end, meaning: { ...clock.meaning, date: reading.meaning } };
};

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

export const extensions: readonly Extension[] = [dayAndClock, amountBeside];

/** The reading that begins behind a link, or null where the link does not follow. */
function readAfter(link: RegExp, reader: Parameters<Extension>[0], { end }: Reading): Reading | null {
  link.lastIndex = end;
  const match = link.exec(reader.text);
  return match && reader.readAt(end + match[0].length);
}
