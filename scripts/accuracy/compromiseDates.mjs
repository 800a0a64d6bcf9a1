// compromise-dates' dates in the form the scorers read: see `MAPPING`.
import { peer } from '../lib/peers.mjs';
import { dayOr } from './peerDates.mjs';

/** How its output is read, in words for the page of figures. */
export const MAPPING =
  '`dates()` by their unit (`2016`, `2016-05`, `2016-05-06`, with a clock where one is read), else first and last day as an ' +
  'interval; `durations()` that are in none of them as durations';

const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const LENGTHS = { year: 4, month: 7, day: 10 };
const LETTERS = { year: 'Y', month: 'M', week: 'W', day: 'D', hour: 'H', minute: 'M', second: 'S' };

let nlp;
function compromise() {
  if (!nlp) {
    nlp = peer('compromise');
    const plugin = peer('compromise-dates');
    nlp.plugin(plugin.default ?? plugin);
  }
  return nlp;
}

/** @param {string} text @param {string | null} published @returns {{ start: number, end: number, type: string, value: string }[]} */
export function datesByCompromise(text, published) {
  const doc = compromise()(text);
  const context = { today: dayOr(published), timezone: 'UTC' };
  const dates = doc
    .dates(context)
    .json({ offset: true, terms: false })
    .flatMap((found) => dateOf(found, text));
  const lasting = doc
    .durations()
    .json({ offset: true, terms: false })
    .flatMap((found) => durationOf(found, text));
  const isFree = (span) => !dates.some(({ start, end }) => start < span.end && span.start < end);
  return [...dates, ...lasting.filter(isFree)];
}

function dateOf({ dates, ...found }, text) {
  if (!dates?.start) return [];
  const { start, end, unit } = dates;
  const clock = /T(?!00:00)(\d\d:\d\d)/.exec(start)?.[0];
  if (clock) return spanOf(found, text, 'TIME', `${start.slice(0, 10)}${clock}`);
  const value = LENGTHS[unit]
    ? start.slice(0, LENGTHS[unit])
    : end
      ? `${start.slice(0, 10)}/${end.slice(0, 10)}`
      : start.slice(0, 10);
  return spanOf(found, text, 'DATE', value);
}

function durationOf({ duration, ...found }, text) {
  const parts = Object.entries(duration ?? {}).filter(([unit]) => LETTERS[unit]);
  const written = (units) =>
    parts.filter(([unit]) => units.includes(unit)).map(([unit, count]) => count + LETTERS[unit]);
  const [dated, clocked] = [written('year month week day'.split(' ')), written('hour minute second'.split(' '))];
  if (parts.length === 0) return [];
  return spanOf(found, text, 'DURATION', `P${dated.join('')}${clocked.length > 0 ? 'T' : ''}${clocked.join('')}`);
}

function spanOf({ text: found, offset }, text, type, value) {
  const words = found.replace(AROUND, '');
  const start = words === '' ? -1 : text.indexOf(words, offset.start);
  return start < 0 || start > offset.start + found.length ? [] : [{ start, end: start + words.length, type, value }];
}
