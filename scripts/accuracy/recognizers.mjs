// Microsoft's recognizers' dates in the form the scorers read: see `MAPPING`.
import { peer } from '../lib/peers.mjs';
import { dayBefore, noonOf } from './peerDates.mjs';

/** How its output is read, in words for the page of figures. */
export const MAPPING =
  'its TIMEX where that is a whole value, else the resolved day, time or first and last day (its ends are exclusive), of several the ' +
  'last that does not lie ahead; it is given a paragraph at a time';

const PACKAGE = '@microsoft/recognizers-text-date-time';
const PARAGRAPH = /[^\n]+/g;

/** @param {string} text @param {string | null} published @returns {{ start: number, end: number, type: string, value: string }[]} */
export const datesByRecognizers = (text, published) =>
  [...text.matchAll(PARAGRAPH)].flatMap((paragraph) => inParagraph(paragraph[0], published, paragraph.index));

function inParagraph(text, published, offset) {
  const { recognizeDateTime, Culture } = peer(PACKAGE);
  return recognizeDateTime(text, Culture.English, 0, noonOf(published)).flatMap(({ start, end, resolution }) => {
    const values = resolution?.values ?? [];
    const at = (value) => (value.value ?? value.start ?? value.end ?? '').slice(0, 10);
    const read = values.findLast((value) => !published || at(value) <= published) ?? values[0];
    return read
      ? [{ start: offset + start, end: offset + end + 1, type: typeOf(read.type), value: valueOf(read) }]
      : [];
  });
}

const TYPES = { date: 'DATE', daterange: 'DATE', duration: 'DURATION', set: 'SET' };
const typeOf = (type) => TYPES[type] ?? 'TIME';

const IS_OPEN = /^\(|X/;

function valueOf({ timex = '(', type, value, start, end }) {
  if (type === 'duration' || type === 'set' || type === 'time') return timex;
  if (!IS_OPEN.test(timex) && type !== 'date') return timex;
  if (type === 'timerange') return timex.replace(/^\((.*?),(.*?),.*$/, '$1/$2');
  if (value !== undefined && value !== 'not resolved') return value.replace(' ', 'T');
  const last = end && (type === 'daterange' ? dayBefore(end) : end.replace(' ', 'T'));
  return start && last ? `${start.replace(' ', 'T')}/${last}` : (start ?? last ?? timex);
}
