import type { Recogniser } from '../../../time/cues';
import { before, rule } from './rule';
import { END, S } from './words';

/** Vague references: `now`, `recently`, `in the future`. TIMEX3 knows them as PRESENT_REF, PAST_REF, FUTURE_REF. */
export const references: readonly Recogniser[] = [
  rule(
    'present',
    ['now', 'currently', 'nowadays', 'presently', 'current', 'present'],
    `(?:now|currently|nowadays|presently|current|present(?=-day|${S}day))${END}`,
    (_groups, { text, start }) =>
      /\bright\s$/i.test(before(text, start)) ? null : { kind: 'reference', timex: 'PRESENT_REF' },
  ),
  rule(
    'past',
    ['recently', 'recent', 'former', 'formerly'],
    `(?:recently|recent(?:${S}(?:years|months|weeks|days|decades|times))?|former)${END}`,
    () => ({ kind: 'reference', timex: 'PAST_REF' }),
  ),
  rule('future', ['future'], `future${END}`, () => ({ kind: 'reference', timex: 'FUTURE_REF' })),
];
