import type { Recogniser } from '../../../time/cues';
import { daysFromCivil } from '../../../time/civil';
import type { Meaning } from '../../../time/meaning';
import { dayPeriod, yearPeriod } from '../../../time/period';
import { NAMED_PERIODS } from './namedPeriods';
import { before, rule } from './rule';
import { END, S } from './words';

const plain = (name: string): string => name.toLowerCase().replace(/'/g, '’').replace(/\s+/g, ' ');

/** Words before a name that make a time of it: a war is a period only where something happens during it. */
const TEMPORAL =
  /(?:^|[^a-z])(?:during|since|after|before|until|till|throughout|through|following|prior to|back to|up to)\s$/i;

const names = [...NAMED_PERIODS.keys()].sort((a, b) => b.length - a.length);
const firstWords = [...new Set(names.map((name) => name.split(/[\s’-]/)[0]!))];

/** Periods and days with a name: `the Cold War`, `World War II`, `D-Day`, `9/11`. */
export const named: readonly Recogniser[] = [
  rule(
    'named period',
    firstWords,
    `(?:the${S})?(?<name>${names.map((name) => name.replace(/ /g, S).replace(/’/g, "[’']")).join('|')})${END}`,
    ({ name }, { text, start }) => {
      const years = NAMED_PERIODS.get(plain(name!));
      if (!years || !/\p{Lu}/u.test(name!) || !TEMPORAL.test(before(text, start))) return null;
      return { kind: 'interval', from: yearPeriod(years[0]), to: yearPeriod(years[1]), basis: 'named-period' };
    },
  ),
  rule('D-Day', ['d'], `D-Day${END}`, () => day(1944, 6, 6)),
  rule('9/11', ['#'], `9/11(?![/\\d])`, (_groups, { text, start }) =>
    /[\d/]$/.test(before(text, start)) ? null : day(2001, 9, 11),
  ),
];

const day = (year: number, month: number, dayOfMonth: number): Meaning => ({
  kind: 'period',
  period: dayPeriod(daysFromCivil({ year, month, day: dayOfMonth })),
});
