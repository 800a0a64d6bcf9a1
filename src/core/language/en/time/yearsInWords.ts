import type { Recogniser } from '../../../time/cues';
import { yearPeriod } from '../../../time/period';
import { after, before, rule, type Groups } from './rule';
import { END, numberOf, S } from './words';

const HUNDREDS = 'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TWO_DIGITS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:${UNITS}))?|${TEENS}`;

/** A year in words: `nineteen eighty-four`, `seventeen hundred thirty-three`, `two thousand and five`. */
export const YEAR_IN_WORDS = `(?<worded>(?<hundreds>${HUNDREDS})(?:${S}hundred(?:${S}and)?)?[-\\s](?<rest>${TWO_DIGITS})|two${S}thousand(?:${S}(?:and${S})?(?<more>${TWO_DIGITS}|${UNITS}))?)${END}(?!-)`;

/** Astronomical year of the groups that `YEAR_IN_WORDS` fills. */
export const yearInWords = ({ hundreds, rest, more }: Groups): number =>
  hundreds === undefined
    ? 2000 + (more === undefined ? 0 : numberOf(more))
    : numberOf(hundreds) * 100 + numberOf(rest!);

/** Words before that make a year of what may count something: `in nineteen ninety`. */
const LEADS_TO_YEAR = /(?:^|[^a-z])(?:in|since|until|till|by|from|to|of|and|between|before|after|during|year)\s$/i;
const COUNTS =
  /^\s(?!(?:and|or|to|but|when|where|while|he|she|they|it|we|was|were|is|in|at|on|by|with|the|a|an|after|before|until|as|for|of)\b)\p{L}/u;

export const yearsInWords: readonly Recogniser[] = [
  rule('year in words', [...HUNDREDS.split('|'), 'two'], YEAR_IN_WORDS, (groups, { text, start, end }) =>
    LEADS_TO_YEAR.test(before(text, start)) && !COUNTS.test(after(text, end))
      ? { kind: 'period', period: yearPeriod(yearInWords(groups)) }
      : null,
  ),
];
