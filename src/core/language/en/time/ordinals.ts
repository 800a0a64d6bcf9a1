import type { Recogniser, Reading } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';
import { innerOf } from './parts';
import { writtenClockAt } from './writtenClock';
import { after, before, rule, type Groups, type Place } from './rule';
import {
  END, NUMBER, numberOf, ORDINAL, ORDINAL_STARTS, ordinalOf, S, WEEKDAY_OR_SHORT, WEEKDAY_SHORT_WORDS, WEEKDAY_WORDS, weekdayNumber,
} from './words'; // prettier-ignore

const OF = `${S}(?:of|in)${S}(?:the${S})?`;

/** What is counted in a period, and days counted in a month: `the last week of July`, `the first ten days of 2021`, `the 18th`. */
export const ordinals: readonly Recogniser[] = [
  rule(
    'one of a period',
    ['last', 'final', 'very', ...ORDINAL_STARTS],
    `(?:the${S})?(?:very${S})?(?<which>${ORDINAL}|last|final)${S}(?<grain>day|week|month)${OF}`,
    ({ which, grain }, place) => {
      const number = /^(?:last|final)$/i.test(which!) ? -1 : ordinalOf(which!);
      return within(place, grain!, number, number);
    },
  ),
  rule(
    'some of a period',
    ['last', 'final', 'first'],
    `(?:the${S})?(?<which>first|last|final)${S}(?<amount>${NUMBER})${S}(?<grain>day|week|month)s${OF}`,
    ({ which, amount, grain }, place) => {
      const count = numberOf(amount!);
      return /^first$/i.test(which!) ? within(place, grain!, 1, count) : within(place, grain!, -count, -1);
    },
  ),
  rule(
    'week by its number',
    ['week'],
    `(?:the${S})?week${S}(?<number>[1-9]|[1-4]\\d|5[0-3])${OF}`,
    ({ number }, place) => within(place, 'week', Number(number), Number(number)),
  ),
  rule(
    'weekday and day of the month',
    [...WEEKDAY_WORDS, ...WEEKDAY_SHORT_WORDS],
    `(?<weekday>${WEEKDAY_OR_SHORT}),?${S}(?:(?:the${S})?(?<ordinal>${ORDINAL})(?![-\\w])|(?<day>[12]?\\d|3[01])(?=[.,;!?)]|$|${S}(?:at|from|between|around)${END}))`,
    ({ weekday, ordinal, day }, place) => inMonth(ordinal, day, weekdayNumber(weekday!), place),
  ),
  rule('day of the month', [...ORDINAL_STARTS], `the${S}(?<ordinal>${ORDINAL})(?![-\\w])`, ({ ordinal }, place) =>
    LEADS_TO_DAY.test(before(place.text, place.start)) ? inMonth(ordinal, undefined, null, place) : null,
  ),
];

/** The days, weeks or months of a period that is known or will be. */
function within(place: Place, grain: string, first: number, last: number): Reading | null {
  const inner = innerOf(place);
  if (!inner || !isPeriod(inner.meaning)) return null;
  const meaning: Meaning = { kind: 'nth', grain: grain.toLowerCase() as 'day', first, last, of: inner.meaning };
  return { end: inner.end, meaning };
}

function isPeriod(meaning: Meaning): boolean {
  if (meaning.kind === 'period') return !meaning.part && meaning.period.grain !== 'day';
  if (meaning.kind === 'yearless') return meaning.slot.day === null && !meaning.part;
  return meaning.kind === 'neighbour' && meaning.grain !== 'day';
}

const LEADS_TO_DAY = /(?:^|[^a-z])(?:on|around|until|till|by|before|after|week of|beginning|starting)\s$/i;
/** Behind these words an ordinal counts nothing; behind others it may be a floor or a birthday. */
const THEN_NO_NOUN =
  /^(?:[.,;:!?)]|\s?$|\s(?:at|and|or|to|from|between|around|for|with|when|but|he|she|they|it|we|I|the|was|were|is|this)\b)/;

const LAST_DAY = 31;

function inMonth(
  ordinal: Groups[string],
  figure: Groups[string],
  weekday: number | null,
  place: Place,
): Meaning | null {
  const day = ordinal === undefined ? Number(figure) : ordinalOf(ordinal);
  const isTimed = weekday !== null && writtenClockAt(place.text, place.end + 1)?.isSure === true;
  return day >= 1 && day <= LAST_DAY && (isTimed || THEN_NO_NOUN.test(after(place.text, place.end)))
    ? { kind: 'dayOfMonth', day, weekday }
    : null;
}
