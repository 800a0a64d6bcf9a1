import type { Recogniser } from '../../../time/cues';
import { daysFromCivil, isCivilDate } from '../../../time/civil';
import type { Meaning } from '../../../time/meaning';
import { dayPeriod, monthPeriod } from '../../../time/period';
import { after, before, rule, type Groups, type Place } from './rule';
import { DASH, MONTH, MONTH_WORDS, monthNumber, S, WEEKDAY_OR_SHORT } from './words';

const FULL_YEAR = '(?:1[5-9]|20)\\d{2}';
const MONTH_FIGURE = '0?[1-9]|1[0-2]';
const DAY_FIGURE = '0?[1-9]|[12]\\d|3[01]';

/** Dates in figures: `2018-09-23`, `23/09/2018`, `2019-Aug-01`, `20180923`, `2018-09`, `on 22/4`. */
export const figures: readonly Recogniser[] = [
  rule(
    'ISO date',
    ['#'],
    `(?<year>\\d{4})(?<sep>[-/.])(?<month>${MONTH_FIGURE})\\k<sep>(?<day>${DAY_FIGURE})(?!\\d)(?:[T\\s](?<clock>\\d\\d:\\d\\d)(?::\\d\\d)?)?`,
    ({ year, month, day, clock }) => {
      const date = calendarDay(Number(year), Number(month), Number(day));
      return date && clock ? { kind: 'clock', clock: `T${clock}`, date } : date;
    },
  ),
  rule(
    'date in figures and a short name',
    ['#'],
    `(?<year>${FULL_YEAR})(?<sep>[-/])(?<month>${MONTH})\\k<sep>(?<day>${DAY_FIGURE})(?!\\d)`,
    ({ year, month, day }) => calendarDay(Number(year), monthNumber(month!), Number(day)),
  ),
  rule(
    'month’s name and day in figures',
    MONTH_WORDS,
    `(?<month>${MONTH})(?<sep>[-/])(?<day>${DAY_FIGURE})(?:\\k<sep>(?<year>${FULL_YEAR}))?(?![\\w/.-]\\d|\\d)`,
    ({ month, day, year }) =>
      year === undefined
        ? dayOfAnyYear(monthNumber(month!), Number(day))
        : calendarDay(Number(year), monthNumber(month!), Number(day)),
  ),
  rule('date in figures', ['#'], `(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4})(?!\\d)`, inFigures),
  rule(
    'date in figures, short year',
    ['#'],
    `(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<short>\\d{2})(?![\\w/])`,
    ({ short, ...groups }) => inFigures({ ...groups, year: String(fullYear(Number(short))) }),
  ),
  rule(
    'date in eight figures',
    ['#'],
    `(?<year>${FULL_YEAR})(?<month>\\d{2})(?<day>\\d{2})(?![\\d,.]\\d|[\\w%])`,
    compact,
  ),
  rule(
    'month in figures',
    ['#'],
    `(?:(?<year>${FULL_YEAR})[-/](?<month>${MONTH_FIGURE})|(?<before>${MONTH_FIGURE})[-/](?<after>${FULL_YEAR}))(?![\\w/-])`,
    ({ year, month, before: earlier, after: later }, place) =>
      isFree(place) ? { kind: 'period', period: monthPeriod(Number(year ?? later), Number(month ?? earlier)) } : null,
  ),
  rule('day and month in figures', ['#'], `(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})(?![\\w/%]|[.,:-]\\d)`, withoutYear),
  rule(
    'days and months in figures',
    ['#'],
    `(?<a>\\d{1,2})/(?<b>\\d{1,2})(?=${DASH}\\d{1,2}/\\d{1,2}(?!\\d)(?:/(?<year>${FULL_YEAR}))?)`,
    ({ year, ...groups }) => (year === undefined ? slotInFigures(groups) : inFigures({ ...groups, year })),
  ),
];

/** Two digits of a year: up to the thirties of this century, else of the last. */
export const fullYear = (short: number): number => short + (short < 40 ? 2000 : 1900);

/** Month first, as American English has it, unless only the other order makes a date. */
function inFigures({ a, b, year }: Groups): Meaning | null {
  const [first, second] = [Number(a), Number(b)];
  return calendarDay(Number(year), first, second) ?? calendarDay(Number(year), second, first);
}

function slotInFigures({ a, b }: Groups): Meaning | null {
  const [first, second] = [Number(a), Number(b)];
  return dayOfAnyYear(first, second) ?? dayOfAnyYear(second, first);
}

/** A number of eight figures is a day only where it stands for itself. */
function compact({ year, month, day }: Groups, place: Place): Meaning | null {
  return isFree(place) ? calendarDay(Number(year), Number(month), Number(day)) : null;
}

const isFree = ({ text, start }: Place): boolean => !/[\p{L}\p{N}$€£#.,:/+=]$|\d-$/u.test(before(text, start));

/** What makes two figures with a stroke a day: `on 22/4`; alone they are a fraction or a score. */
const LEADS_TO_DAY =
  /(?:^|[^a-z])(?:on|until|till|since|before|after|by|this|next|last|week of|w\/c|from|between|due|date:?)\s$/i;
const AFTER_WEEKDAY = new RegExp(`(?:^|[^a-z])${WEEKDAY_OR_SHORT},?${S}$`, 'i');
const IN_A_LIST = /\d\/\d{1,2}(?:,|\sto|\sand|\sor|,\sand|,\sor)\s$/;
const COUNTED = /^\s(?:of|cups?|tea|table|inch|mile|years?|majority|full|time|acres?|share)/i;

function withoutYear(groups: Groups, { text, start, end }: Place): Meaning | null {
  const lead = before(text, start);
  if (COUNTED.test(after(text, end))) return null;
  const isDay = AFTER_WEEKDAY.test(lead) || (groups.sep === '/' && (LEADS_TO_DAY.test(lead) || IN_A_LIST.test(lead)));
  return isDay ? slotInFigures(groups) : null;
}

/** A day of a year, or null where there is none. */
export function calendarDay(year: number, month: number, day: number): Meaning | null {
  if (!isCivilDate(year, month, day)) return null;
  return { kind: 'period', period: dayPeriod(daysFromCivil({ year, month, day })) };
}

function dayOfAnyYear(month: number, day: number): Meaning | null {
  if (!isCivilDate(null, month, day)) return null;
  return { kind: 'yearless', slot: { grain: 'month', number: month, day, lastDay: null } };
}
