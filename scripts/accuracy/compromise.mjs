// Compromise's names in the form the scorers read, mapped to its advantage: see `MAPPING`.
import { peer } from '../lib/peers.mjs';

/** How its output is read, in words for the page of figures. */
export const MAPPING =
  '`people()` as persons, `organizations()` as organizations, `places()` as places, each at its own offset, without the ' +
  'marks around it';

/** @param {string} text @returns {{ start: number, end: number, type: string }[]} */
export function namesByCompromise(text) {
  const doc = peer('compromise')(text);
  return [
    ...spansOf(doc.people(), 'PERSON', text),
    ...spansOf(doc.organizations(), 'ORG', text),
    ...spansOf(doc.places(), 'LOC', text),
  ];
}

/** Its texts hold the quotes, commas and brackets around a name. Dots go too: that wins more than `Inc.` loses. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

function spansOf(view, type, text) {
  return view.json({ offset: true, terms: false }).flatMap(({ text: found, offset }) => {
    const name = found.replace(AROUND, '');
    const start = name === '' ? -1 : text.indexOf(name, offset.start);
    // an offset points at the first word, or at a mark before it: a name that is not there is another one
    if (start < 0 || start > offset.start + found.length) return [];
    return [{ start, end: start + name.length, type }];
  });
}
