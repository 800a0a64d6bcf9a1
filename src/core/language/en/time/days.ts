import type { Recogniser } from '../../../time/cues';
import { daysFromCivil, isCivilDate } from '../../../time/civil';
import type { Meaning, YearHint, YearSlot } from '../../../time/meaning';
import { dayPeriod, monthPeriod } from '../../../time/period';
import { fullYear } from './figures';
import { after, before, rule, type Groups, type Place } from './rule';
import { YEAR_IN_WORDS, yearInWords } from './yearsInWords';
import {
  DASH,
  DAY,
  END,
  ERA,
  isBeforeChrist,
  MONTH,
  MONTH_WORDS,
  monthNumber,
  ORDINAL,
  ORDINAL_STARTS,
  ordinalOf,
  S,
  YEAR,
} from './words';

/** `, 2016`, ` 480 BC` */
const THEN_YEAR = `(?:(?:${S}\\([^()]{1,50}\\))?(?:,?${S}(?:of${S}|in${S})?|[-/])(?:(?<oldYear>\\d{1,4})${S}(?<era>${ERA})|(?<year>${YEAR}))|,?${S}(?:of${S}|in${S})?${YEAR_IN_WORDS}|,?${S}(?:of${S}['’]?|['’])(?<short>\\d{2})${END}(?!['’]))`;
/** `of that year`, `last year`: a year that is only hinted at. */
const THEN_HINT = `(?:,?${S}(?:of${S}|in${S})?(?<hint>(?:that|the${S}same|the${S}following|the${S}previous|the${S}next|this|last|next)${S}year)${END})`;
const TO = `(?:${S}?(?:${DASH}|/)${S}?|${S}(?:and|to|or|through|until)${S})`;

const TO_ORDINAL = `${S}(?:and|to|through|until|till)${S}(?:the${S})?(?<lastOrdinal>${ORDINAL})(?!${S}(?:${MONTH}|centur))`;

/** Days of a month: `6 May 2016`, `the 4th of July`, `October 16th, 2015`, `4–6 September`. */
export const days: readonly Recogniser[] = [
  rule(
    'day before month',
    ['#'],
    `(?<day>${DAY})(?:${TO}(?<lastDay>${DAY}))?(?:${S}of)?(?:${S}|[-/])(?<month>${MONTH})(?:${THEN_YEAR}|${THEN_HINT})?`,
    dayOfMonth,
  ),
  rule(
    'day after month',
    MONTH_WORDS,
    `(?<month>${MONTH})${S}(?:the${S})?(?<day>${DAY})(?:${TO}(?<lastDay>${DAY})(?!${S}(?:${MONTH})))?(?:${THEN_YEAR}|${THEN_HINT})?`,
    dayOfMonth,
  ),
  rule(
    'day in words',
    [...ORDINAL_STARTS],
    `(?:the${S})?(?<ordinal>${ORDINAL})(?:${TO_ORDINAL})?(?:${S}of)?${S}(?<month>${MONTH})(?:${THEN_YEAR}|${THEN_HINT})?`,
    inWords,
  ),
  rule(
    'day in words after month',
    MONTH_WORDS,
    `(?<month>${MONTH})${S}(?:the${S})?(?<ordinal>${ORDINAL})(?:${TO_ORDINAL})?(?![-\\w])(?:${THEN_YEAR}|${THEN_HINT})?`,
    inWords,
  ),
];

/** Months: `February 2014`, `Oct. of 1943`, `in May`, `March–August 2011`. */
export const months: readonly Recogniser[] = [
  rule('month', MONTH_WORDS, `(?<month>${MONTH})(?:${THEN_YEAR}|${THEN_HINT})?`, (groups, place) => {
    const month = monthNumber(groups.month!);
    const year = yearOfGroups(groups);
    if (year !== null) return { kind: 'period', period: monthPeriod(year, month) };
    if (!groups.hint && !isMonthAlone(groups.month!, place)) return null;
    return yearless({ grain: 'month', number: month, day: null, lastDay: null }, groups.hint);
  }),
];

/** What is joined to a word or number before it is a piece of that. */
const JOINED = /\p{L}-$|[$€£#.,:/]$|[$€£]\s$/u;
const MONTH_BEFORE = new RegExp(`(?:${MONTH})-$`, 'iu');

function inWords({ ordinal, lastOrdinal, ...groups }: Groups, place: Place): Meaning | null {
  const lastDay = lastOrdinal === undefined ? undefined : String(ordinalOf(lastOrdinal));
  return dayOfMonth({ ...groups, day: String(ordinalOf(ordinal!)), lastDay }, place);
}

function dayOfMonth(groups: Groups, { text, start }: Place): Meaning | null {
  if (JOINED.test(before(text, start)) && !MONTH_BEFORE.test(before(text, start))) return null;
  const [month, day] = [monthNumber(groups.month!), parseInt(groups.day!, 10)];
  const lastDay = groups.lastDay === undefined ? null : parseInt(groups.lastDay, 10);
  const year = yearOfGroups(groups);
  if (!isCivilDate(year, month, lastDay ?? day) || (lastDay !== null && lastDay <= day)) return null;
  if (year === null) return yearless({ grain: 'month', number: month, day, lastDay }, groups.hint);
  const from = dayPeriod(daysFromCivil({ year, month, day }));
  if (lastDay === null) return { kind: 'period', period: from };
  return { kind: 'interval', from, to: dayPeriod(daysFromCivil({ year, month, day: lastDay })) };
}

/** Astronomical year of the groups that `THEN_YEAR` fills, or null. */
function yearOfGroups(groups: Groups): number | null {
  const { year, oldYear, era, worded, short } = groups;
  if (short !== undefined) return fullYear(Number(short));
  if (worded !== undefined) return yearInWords(groups);
  if (year !== undefined) return Number(year);
  if (oldYear === undefined) return null;
  return isBeforeChrist(era) ? 1 - Number(oldYear) : Number(oldYear);
}

function yearless(slot: YearSlot, hint: string | undefined): Meaning {
  return hint === undefined ? { kind: 'yearless', slot } : { kind: 'yearless', slot, year: yearHint(hint) };
}

/** `of that year`, `the following year`, `last year`. */
function yearHint(words: string): YearHint {
  const word = words.toLowerCase();
  const publication = /^(?:last|next|this)/.test(word);
  const step = /^last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0;
  return { from: publication ? 'publication' : 'context', step, nearest: false };
}

/** Names of months that are also other words or first names: alone they need a preposition before them. */
const AMBIGUOUS = /^(?:may|march|april|june|august)$/i;
const LEADS_TO_MONTH =
  /(?:^|[^a-z])(?:in|by|since|until|till|during|of|from|to|through|throughout|after|before|and|or|between|early|mid|late|last|next|this|that|every|each|following|previous|around|for|on|a|beginning|end|middle|start)(?:\s|-)$/i;
const THEN_A_NAME = /^\s\p{Lu}\p{Ll}/u;
const NOT_THE_MONTH = /^[\s'’]*(?:not|be|have|also|well)\b/;
/** `May it please the court.` */
const WISHES = /^\s(?:it|I|we|you|he|she|they|this|these|the|God)\b/;
const BEGINS = /(?:^|[.!?“"]\s*)$/;
const SURE_LEAD = /(?:^|[^a-z])(?:in|during|since|early|mid|late|last|next|until)[\s-]$/i;

/** Short names are first names as well (`Jan`). */
const LEADS_TO_SHORT = /(?:^|[^a-z])(?:in|during|since|until|till|early|mid|late|week of|after|before)[\s-]$/i;

const PART_BEFORE = /(?:^|[^a-z])(?:mid|early|late|post|pre)-$/i;

/** Whether a month's name without day and year is the month: `in May`, but not `may`, `Theresa May`, `a march`. */
function isMonthAlone(word: string, { text, start, end }: Place): boolean {
  const isShort = word.replace('.', '').length <= 4 && !/^(?:may|june|july)$/i.test(word);
  if (isShort)
    return /^\p{Lu}/u.test(word) && LEADS_TO_SHORT.test(before(text, start)) && !THEN_A_NAME.test(after(text, end));
  if (AMBIGUOUS.test(word) && /^\p{Ll}/u.test(word)) return false;
  if (!AMBIGUOUS.test(word)) return !/\p{L}-$/u.test(before(text, start)) || PART_BEFORE.test(before(text, start));
  const following = after(text, end);
  const lead = before(text, start);
  if ((THEN_A_NAME.test(following) && !SURE_LEAD.test(lead)) || NOT_THE_MONTH.test(following)) return false;
  if (WISHES.test(following) && BEGINS.test(lead)) return false;
  return LEADS_TO_MONTH.test(lead) || start === 0;
}
