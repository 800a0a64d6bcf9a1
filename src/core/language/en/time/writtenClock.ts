import { twoDigits } from '../../../time/civil';
import { DAY_PART, dayPartCode, END, numberOf, S, S0 } from './words';

/** Hours 0 to 11 or 12 to 23. */
export type Half = 'am' | 'pm';

/** A time of day as it is written; which half of the day is meant may stand elsewhere: `5` in `5 to 6 pm`. */
export interface WrittenClock {
  readonly end: number;
  readonly hour: number;
  /** Two digits. */
  readonly minute: string;
  /** `:31`, or nothing. */
  readonly second: string;
  readonly half: Half | null;
  /** Whether it is a time of day wherever it stands: `5 pm` and `17:30` are, `5` and `2.30` are not. */
  readonly isSure: boolean;
}

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
/** Words that times of day begin with, beside numerals. */
export const CLOCK_STARTS: readonly string[] = [
  '#', ...HOURS.split('|'), 'half', 'quarter', 'noon', 'midnight', 'midday', 'fifteen', 'twenty',
]; // prettier-ignore

const HALF = `(?:(?<half>[ap])(?:\\.\\s?m\\.?|\\s?m)(?![\\w])|(?<letter>[ap])(?![\\w’']))`;
const ZONE = `(?:${S}(?:UTC|GMT|EST|EDT|PST|PDT|CET|CEST|BST|IST|JST|local${S}time|(?:[A-Z][a-z]+${S}time))${END})?`;
const PART = `(?:${S}(?:in${S}(?:the${S})?(?:(?:early|late)${S})?(?<part>${DAY_PART})|at${S}(?<night>night)${END}))?`;
const O_CLOCK = `(?<oclock>${S}?o['’]?${S0}clock${END})`;
const MINUTES =
  '(?:(?:twenty|thirty|forty|fifty)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|ten|fifteen)';

const IN_FIGURES = `(?<hour>\\d{1,2})(?:(?<mark>[:.])?(?<minute>[0-5]\\d)(?<second>:[0-5]\\d)?)?(?![\\d:]|[.,]\\d)(?:${S0}${HALF})?${O_CLOCK}?`;
const IN_WORDS = `(?<hour>${HOURS})(?:[-\\s](?<minute>${MINUTES})(?![-\\w]))?${END}(?:${S}${HALF}|${O_CLOCK})?`;
const PAST = `(?:a${S})?(?<minute>half|quarter|\\d{1,2}|${MINUTES}|five)(?:[-\\s]min(?:ute)?s?)?${S}(?<past>past|to)${S}(?<hour>\\d{1,2}|${HOURS})(?![-:\\w])(?:${S0}${HALF}|${O_CLOCK})?`;
const NAMED = `(?:12${S})?(?<name>noon|midday|midnight)${END}`;

const expression = (form: string): RegExp => new RegExp(`${form}${PART}${ZONE}`, 'iy');
const formsInFigures = [NAMED, PAST, IN_FIGURES].map(expression);
const formsInWords = [NAMED, PAST, IN_WORDS].map(expression);
const NINE = '9'.charCodeAt(0);

/** The time of day that is written at an offset, or null. @example writtenClockAt('5 pm', 0)?.hour // 17 */
export function writtenClockAt(text: string, at: number): WrittenClock | null {
  for (const form of text.charCodeAt(at) <= NINE ? formsInFigures : formsInWords) {
    form.lastIndex = at;
    const match = form.exec(text);
    const clock = match && clockOf(match.groups!, at + match[0].length);
    if (clock) return clock;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function clockOf(groups: Groups, end: number): WrittenClock | null {
  if (groups.name) return /^midn/i.test(groups.name) ? clock(end, 0, 'am') : clock(end, 12, 'pm');
  const half = halfOf(groups);
  const isPart = (groups.part ?? groups.night) !== undefined;
  const told = groups.past ? toldFrom(groups) : { hour: numberOf(groups.hour!), minute: minuteOf(groups) };
  if (!told || told.hour > 24 || (half && (told.hour > 12 || told.hour === 0) && !isPart)) return null;
  // four digits in a row are a time of day only where the half is said
  if (groups.minute && /^\d/.test(groups.hour!) && !groups.past && !groups.mark && !groups.half) return null;
  // a letter alone is the number of a section sooner than half a day
  if (groups.letter && !groups.mark) return null;
  const isSure = half !== null || groups.mark === ':' || groups.oclock !== undefined || groups.past === 'past';
  return {
    ...clock(end, half ? inHalf(told.hour, half) : told.hour, half),
    minute: told.minute,
    second: groups.second ?? '',
    isSure,
  };
}

const clock = (end: number, hour: number, half: Half | null): WrittenClock => ({
  end,
  hour,
  minute: '00',
  second: '',
  half,
  isSure: true,
});

/** `half past seven`, `a quarter to six`; `ten to two` is a vote as well. */
function toldFrom({ minute, hour, past }: Groups): { hour: number; minute: string } | null {
  const isTo = /^to$/i.test(past!);
  if (isTo && !/^quarter$/i.test(minute!)) return null;
  const minutes = /^half$/i.test(minute!) ? 30 : /^quarter$/i.test(minute!) ? 15 : numberOf(minute!);
  if (minutes > 59 || numberOf(hour!) > 12) return null;
  return isTo
    ? { hour: numberOf(hour!) - 1, minute: twoDigits(60 - minutes) }
    : { hour: numberOf(hour!), minute: twoDigits(minutes) };
}

const minuteOf = ({ minute }: Groups): string =>
  minute === undefined ? '00' : twoDigits(/^\d/.test(minute) ? Number(minute) : numberOf(minute));

function halfOf({ half, letter, part, night, hour }: Groups): Half | null {
  const mark = half ?? letter;
  if (mark) return /a/i.test(mark) ? 'am' : 'pm';
  const word = part ?? night;
  return word === undefined ? null : halfIn(dayPartCode(word), numberOf(hour!));
}

/** Nights begin before midnight and end after it. */
const LAST_NIGHT_HOUR = 5;

/** The half of the day that a part of the day (`TMO`) puts an hour in. @example halfIn('TNI', 2) // 'am' */
export const halfIn = (part: string, hour: number): Half =>
  part === 'TMO' || (part === 'TNI' && (hour <= LAST_NIGHT_HOUR || hour === 12)) ? 'am' : 'pm';

/** An hour of a clock face in a half of the day; hours of the other kind stay. @example inHalf(12, 'am') // 0 */
export const inHalf = (hour: number, half: Half): number => (hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0));

/** TIMEX3 value of a time of day. @example `T16:15` */
export const clockTimex = ({ hour, minute, second }: Pick<WrittenClock, 'hour' | 'minute' | 'second'>): string =>
  `T${twoDigits(hour)}:${minute}${second}`;
