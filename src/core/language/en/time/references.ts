import type { Recogniser } from '../../../time/cues';
import { before, rule } from './rule';
import { DAY_PART, dayPartCode, END, S } from './words';

/** Vague references: `now`, `recently` (TIMEX3's PRESENT_REF and PAST_REF), `in the morning`. */
export const references: readonly Recogniser[] = [
  rule('present', ['now', 'currently', 'nowadays', 'presently'], `(?:now|currently|nowadays|presently)${END}`, () => ({
    kind: 'reference',
    timex: 'PRESENT_REF',
  })),
  rule(
    'present in several words',
    ['right', 'at', 'till', 'to'],
    `(?:right${S}now|at${S}(?:present|the${S}moment|this${S}time|the${S}present${S}time)|till${S}date|to${S}date(?=[.,;:?!)]|$))${END}`,
    () => ({ kind: 'reference', timex: 'PRESENT_REF', isVague: true }),
  ),
  rule('past', ['recently'], `recently${END}`, () => ({ kind: 'reference', timex: 'PAST_REF' })),
  rule(
    'part of some day',
    ['morning', 'afternoon', 'evening', 'night'],
    `(?<part>${DAY_PART})`,
    ({ part }, { text, start }) =>
      LEADS_TO_PART.test(before(text, start))
        ? { kind: 'clock', clock: dayPartCode(part!), date: null, isVague: true }
        : null,
  ),
];

const LEADS_TO_PART = new RegExp(`(?:^|[^a-z])(?:in|early|late|during)${S}(?:the${S})?$`, 'i');
