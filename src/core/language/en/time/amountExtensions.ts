import type { Extension } from '../../../time/cues';
import type { Meaning, Unit } from '../../../time/meaning';
import { isDay, readAfter } from './readOn';

const BESIDE = /\s(before|after|from)\s(?:the\s)?/iy;

/** `two weeks before Christmas`, `three days from tomorrow`: an amount counted from a date. */
export const amountBeside: Extension = (reader, reading) => {
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
export const amountFromDay: Extension = (reader, reading) => {
  const { meaning } = reading;
  if (meaning.kind !== 'duration' || meaning.amount === null) return null;
  const unit = UNIT_DAYS[meaning.unit];
  const from = unit === undefined ? null : readAfter(FROM_DAY, reader, reading);
  if (!from || !isDay(from.meaning)) return null;
  const amount = meaning.amount * unit! - 1;
  const to: Meaning = { kind: 'shift', amount, unit: 'day', sign: 1, from: 'context', of: from.meaning };
  return { ...reading, end: from.end, meaning: { kind: 'range', from: from.meaning, to } };
};

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
export const amountAndRest: Extension = (reader, reading) => {
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
