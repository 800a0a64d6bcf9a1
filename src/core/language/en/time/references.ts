import type { Recogniser } from '../../../time/cues';
import { before, rule } from './rule';
import { END } from './words';

/** Vague references: `now`, `currently`, `recently` (TIMEX3's PRESENT_REF and PAST_REF). */
export const references: readonly Recogniser[] = [
  rule(
    'present',
    ['now', 'currently', 'nowadays', 'presently'],
    `(?:now|currently|nowadays|presently)${END}`,
    (_groups, { text, start }) =>
      /\bright\s$/i.test(before(text, start)) ? null : { kind: 'reference', timex: 'PRESENT_REF' },
  ),
  rule('past', ['recently'], `recently${END}`, () => ({ kind: 'reference', timex: 'PAST_REF' })),
];
