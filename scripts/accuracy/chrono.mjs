// chrono-node's dates in the form the scorers read: see `MAPPING`.
import { peer } from '../lib/peers.mjs';
import { noonOf, twoDigits } from './peerDates.mjs';

/** How its output is read, in words for the page of figures. */
export const MAPPING =
  'what it calls certain is written (`2016`, `2016-05`, `2016-05-06`, with a clock where the hour is certain), the year implied ' +
  'where it is not; a weekday is its day; start and end make an interval';

/** @param {string} text @param {string | null} published @returns {{ start: number, end: number, type: string, value: string }[]} */
export const datesByChrono = (text, published) =>
  peer('chrono-node')
    .parse(text, noonOf(published))
    .map(({ index, text: found, start, end }) => ({
      start: index,
      end: index + found.length,
      type: start.isCertain('hour') ? 'TIME' : 'DATE',
      value: end ? `${valueOf(start)}/${valueOf(end)}` : valueOf(start),
    }));

function valueOf(components) {
  const has = (name) => components.isCertain(name);
  const clock = has('hour') ? `T${twoDigits(components.get('hour'))}:${twoDigits(components.get('minute') ?? 0)}` : '';
  const hasDay = has('day') || has('weekday');
  if (clock && !hasDay && !has('month')) return clock;
  const year = String(components.get('year')).padStart(4, '0');
  if (!hasDay && !clock && !has('month')) return year;
  const month = `${year}-${twoDigits(components.get('month'))}`;
  return hasDay || clock ? `${month}-${twoDigits(components.get('day'))}${clock}` : month;
}
