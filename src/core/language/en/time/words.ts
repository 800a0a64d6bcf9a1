import type { Unit } from '../../../time/meaning';

/** White space between two words, line breaks of the source included. */
export const S = '(?:[\\s\\u00a0]{1,3})';
/** The same, or none. */
export const S0 = '[\\s\\u00a0]{0,3}';
/** Nothing of the same word or number follows. */
export const END = '(?![\\w\\u00c0-\\u024f])';
/** Dashes that join two ends of a range. */
export const DASH = '[-\\u2010-\\u2015\\u2212]';

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTH_SHORT = 'jan feb mar apr jun jul aug sept sep oct nov dec'.split(' ');
/** A month's name or abbreviation with its full stop. */
export const MONTH = `(?:(?:${MONTH_NAMES.join('|')})|(?:${MONTH_SHORT.join('|')})\\.?)${END}`;
export const MONTH_WORDS: readonly string[] = [...MONTH_NAMES, ...MONTH_SHORT];

/** 1 to 12. @example monthNumber('Sept.') // 9 */
export const monthNumber = (word: string): number =>
  MONTH_NAMES.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;

const WEEKDAY_NAMES = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const WEEKDAY_SHORT = 'mon tues tue wed thurs thur thu fri sat sun'.split(' ');
/** A weekday's full name; abbreviations are words of their own and need a date beside them. */
export const WEEKDAY = `(?:${WEEKDAY_NAMES.join('|')})${END}`;
export const WEEKDAY_OR_SHORT = `(?:(?:${WEEKDAY_NAMES.join('|')})|(?:${WEEKDAY_SHORT.join('|')})\\.?)${END}`;
export const WEEKDAY_WORDS: readonly string[] = WEEKDAY_NAMES;
export const WEEKDAY_SHORT_WORDS: readonly string[] = WEEKDAY_SHORT;

/** ISO weekday, Monday 1. @example weekdayNumber('Thurs') // 4 */
export const weekdayNumber = (word: string): number =>
  WEEKDAY_NAMES.findIndex((name) => name.startsWith(word.slice(0, 3).toLowerCase())) + 1;

/** A day of a month in digits. */
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\w]|[.:,]\\d{3})';
/** A year in four digits. */
export const YEAR = '(?:1\\d{3}|20\\d{2})(?![\\w]|[.,]\\d{3})';
/** Before and after Christ. */
export const ERA = `(?:B\\.C\\.(?:E\\.)?|A\\.D\\.|C\\.E\\.|BCE?|AD|CE)${END}`;
export const isBeforeChrist = (era: string | undefined): boolean => /^b/i.test(era ?? '');

/** Seasons from spring on, with the words for each. */
const SEASON_WORDS: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4 };
export const SEASON = `(?:${Object.keys(SEASON_WORDS).join('|')})${END}`;
export const SEASON_STARTS = Object.keys(SEASON_WORDS);
/** Spring 1 to winter 4. */
export const seasonNumber = (word: string): number => SEASON_WORDS[word.toLowerCase()] ?? 0;

const UNITS: Readonly<Record<string, Unit>> = {
  second: 'second', sec: 'second', minute: 'minute', min: 'minute', hour: 'hour', hr: 'hour', day: 'day', night: 'day',
  weekend: 'weekend', week: 'week', fortnight: 'week', month: 'month', quarter: 'quarter', year: 'year', yr: 'year',
  decade: 'decade', century: 'century', centurie: 'century',
}; // prettier-ignore
/** Units as expressions begin with them. */
export const UNIT_WORDS: readonly string[] = Object.keys(UNITS).flatMap((word) => [word, `${word}s`]);
export const UNIT = `(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)${END}`;
/** The unit a word names and how many of it. @example unitOf('fortnight') // { unit: 'week', times: 2 } */
export function unitOf(word: string): { readonly unit: Unit; readonly times: number } {
  const singular = word.toLowerCase().replace(/s$/, '');
  return { unit: UNITS[singular] ?? 'day', times: singular === 'fortnight' ? 2 : 1 };
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A number in digits or words, up to 99. */
export const NUMBER = `(?:\\d{1,3}(?:\\.\\d{1,2})?(?![\\d])|(?:${TENS.join('|')})(?:[-\\s](?:${SMALL.slice(1, 10).join('|')}))?|${SMALL.slice(1).reverse().join('|')}|hundred)`;
export const NUMBER_STARTS: readonly string[] = [...SMALL.slice(1), ...TENS, 'hundred'];

/** @example numberOf('twenty-one') // 21 */
export function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const sum = words
    .toLowerCase()
    .split(/[-\s]+/)
    .reduce((total, word) => total + (word === 'hundred' ? 100 : wordValue(word)), 0);
  return sum;
}

function wordValue(word: string): number {
  const small = SMALL.indexOf(word);
  return small >= 0 ? small : (TENS.indexOf(word) + 2) * 10;
}

const ORDINAL_TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const ORDINAL_WORDS = [...ORDINALS.slice(1), 'thirtieth'];

/** An ordinal in digits or words, up to the thirty-ninth. */
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty|thirty)[-\\s](?:${ORDINALS.slice(1, 10).join('|')})|${[...ORDINAL_WORDS].reverse().join('|')})`;
export const ORDINAL_STARTS: readonly string[] = [...ORDINAL_WORDS, 'twenty', 'thirty', '#'];

/** @example ordinalOf('twenty-first') // 21 */
export function ordinalOf(words: string): number {
  if (/^\d/.test(words)) return parseInt(words, 10);
  return words
    .toLowerCase()
    .split(/[-\s]/)
    .reduce((sum, word) => sum + ordinalValue(word), 0);
}

function ordinalValue(word: string): number {
  if (ORDINALS.includes(word)) return ORDINALS.indexOf(word);
  return (Math.max(TENS.indexOf(word), ORDINAL_TENS.indexOf(word)) + 2) * 10;
}

/** TIMEX3 codes for the parts of a day. */
const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI', dawn: 'TMO', noon: 'T12:00', midday: 'T12:00',
  midnight: 'T00:00', daytime: 'TDT', lunchtime: 'TMEL',
}; // prettier-ignore
export const DAY_PART = `(?:morning|afternoon|evening|night)${END}`;
export const dayPartCode = (word: string): string => DAY_PARTS[word.toLowerCase()] ?? 'TNI';
