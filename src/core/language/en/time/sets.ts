import type { Recogniser } from '../../../time/cues';
import { durationTimex } from '../../../time/timex';
import { rule } from './rule';
import { twoDigits } from '../../../time/civil';
import {
  DAY_PART, dayPartCode, END, MONTH, monthNumber, NUMBER, numberOf, S, SEASON, seasonNumber, UNIT, unitOf, WEEKDAY, weekdayNumber,
} from './words'; // prettier-ignore

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H', daily: 'P1D', nightly: 'P1D', everyday: 'P1D', weekly: 'P1W', fortnightly: 'P2W', biweekly: 'P2W', monthly: 'P1M',
  bimonthly: 'P2M', 'bi-monthly': 'P2M', 'bi-weekly': 'P2W', semiannual: 'P6M', semiannually: 'P6M', 'semi-annual': 'P6M',
  'semi-annually': 'P6M', quarterly: 'P3M', yearly: 'P1Y', annually: 'P1Y', annual: 'P1Y', biennially: 'P2Y', biennial: 'P2Y',
}; // prettier-ignore

/** TIMEX3 codes, spring first. */
const SEASONS = ['SP', 'SU', 'FA', 'WI'];

/** What happens again and again: `annually`, `every two years`, `per day`, `every Monday`, `Mondays`. */
export const sets: readonly Recogniser[] = [
  rule(
    'adverb of repetition',
    Object.keys(ADVERBS),
    `(?<word>${Object.keys(ADVERBS).join('|')})${END}`,
    ({ word }, { text, start }) =>
      /^\p{Lu}/u.test(word!) && start > 0 && !/[.!?]\s*$/.test(text.slice(Math.max(0, start - 3), start))
        ? null
        : { kind: 'set', timex: ADVERBS[word!.toLowerCase()]! },
  ),
  rule(
    'every period',
    ['every', 'each', 'per'],
    `(?:every|each|per)${S}(?:(?<amount>${NUMBER}|other|second)${S})?(?:single${S})?(?<unit>${UNIT})`,
    ({ amount, unit }) => {
      const { unit: name, times } = unitOf(unit!);
      const count = amount === undefined ? 1 : /^(?:other|second)$/i.test(amount) ? 2 : numberOf(amount);
      return { kind: 'set', timex: durationTimex(count * times, name) };
    },
  ),
  rule('every weekday', ['every', 'each'], `(?:every|each)${S}(?:other${S})?(?<weekday>${WEEKDAY})`, ({ weekday }) => ({
    kind: 'set',
    timex: `XXXX-WXX-${weekdayNumber(weekday!)}`,
  })),
  rule('every part of the day', ['every', 'each'], `(?:every|each)${S}(?<part>${DAY_PART})`, ({ part }) => ({
    kind: 'set',
    timex: dayPartCode(part!),
  })),
  rule('every season', ['every', 'each'], `(?:every|each)${S}(?<season>${SEASON})`, ({ season }) => ({
    kind: 'set',
    timex: `XXXX-${SEASONS[seasonNumber(season!) - 1]}`,
  })),
  rule('every month', ['every', 'each'], `(?:every|each)${S}(?<month>${MONTH})`, ({ month }) =>
    /^\p{Lu}/u.test(month!) ? { kind: 'set', timex: `XXXX-${twoDigits(monthNumber(month!))}` } : null,
  ),
  rule(
    'weekdays',
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(' '),
    `(?<weekday>[a-z]{6,10})${END}`,
    ({ weekday }) => ({
      kind: 'set',
      timex: `XXXX-WXX-${weekdayNumber(weekday!)}`,
    }),
  ),
  rule('weekends', ['weekends', 'all', 'any'], `(?:weekends|all${S}weekends|any${S}weekend)${END}`, () => ({
    kind: 'set',
    timex: 'P1WE',
  })),
  rule('times a period', ['once', 'twice'], `(?:once|twice)${S}an?${S}(?<unit>${UNIT})`, ({ unit }) => ({
    kind: 'set',
    timex: durationTimex(unitOf(unit!).times, unitOf(unit!).unit),
  })),
];
