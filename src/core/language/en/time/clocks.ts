import type { Recogniser } from '../../../time/cues';
import { twoDigits } from '../../../time/civil';
import type { Meaning } from '../../../time/meaning';
import { before, rule, type Groups, type Place } from './rule';
import { END, NUMBER, numberOf, S, S0 } from './words';

const HALF_DAY = `(?<half>[ap]\\.?\\s?m\\.?)(?![\\w])`;
const ZONE = `(?:${S}(?:UTC|GMT|EST|EDT|PST|PDT|CET|CEST|BST|IST|JST|local${S}time|(?:[A-Z][a-z]+${S}time))${END})?`;
/** A date after a time of day belongs to it. */
const ON_DATE = `(?<link>,?${S}(?:on${S})?)?`;

/** Times of day: `16:15`, `9:34 p.m.`, `eight o’clock`, `at noon`, `that night`. */
export const clocks: readonly Recogniser[] = [
  rule(
    'hour and minute',
    ['#'],
    `(?<hour>\\d{1,2})[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?${S0}${HALF_DAY}${ZONE}${ON_DATE}`,
    clockTime,
  ),
  rule(
    '24-hour time',
    ['#'],
    `(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\w:])${ZONE}${ON_DATE}`,
    clockTime,
  ),
  rule('hour', ['#'], `(?<hour>\\d{1,2})${S0}${HALF_DAY}${ZONE}${ON_DATE}`, clockTime),
  rule(
    'o’clock',
    ['#', ...'one two three four five six seven eight nine ten eleven twelve'.split(' ')],
    `(?<hour>${NUMBER})${S}?o['’]?${S0}clock${END}`,
    clockTime,
  ),
  rule(
    'noon or midnight',
    ['noon', 'midnight', 'midday'],
    `(?<word>noon|midday|midnight)${END}${ON_DATE}`,
    ({ word, link }, place) => withDate(/^midn/i.test(word!) ? 'T00:00' : 'T12:00', link, place),
  ),
];

function clockTime(groups: Groups, place: Place) {
  const { half, minute } = groups;
  if (/[\p{L}\p{N}_$€£.:,/-]$/u.test(before(place.text, place.start))) return null;
  let hour = numberOf(groups.hour!);
  if (hour > 24 || (half && (hour > 12 || hour === 0))) return null;
  if (half) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  return withDate(`T${twoDigits(hour)}:${minute ?? '00'}`, groups.link, place);
}

/** Takes in the date that follows, if one does; the link alone is no part of the expression. */
function withDate(clock: string, link: string | undefined, { reader, end }: Place) {
  const date = link === undefined ? null : reader.readAt(end);
  const isDate = date !== null && ['period', 'yearless', 'weekday', 'neighbour'].includes(date.meaning.kind);
  const meaning: Meaning = { kind: 'clock', clock, date: isDate ? date.meaning : null };
  return { end: isDate ? date.end : end - (link?.length ?? 0), meaning };
}
