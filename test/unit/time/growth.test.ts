import { describe, expect, it } from 'vitest';
import { english } from '../../../src/core/language/en/english';
import { scannerOf } from '../../../src/core/time/scan';

/** How many times recognisers are tried on a text. */
function readsOf(text: string): number {
  let reads = 0;
  const recognisers = english.time.recognisers.map((recogniser) => ({
    ...recogniser,
    read: (...args: Parameters<typeof recogniser.read>) => {
      reads += 1;
      return recogniser.read(...args);
    },
  }));
  scannerOf({ ...english.time, recognisers })(text);
  return reads;
}

const COPIES = 500;
/** Twice the text takes twice the readings, and a few at the seam. */
const SLACK = 1.05;

describe('the number of readings grows with the text', () => {
  it.each([
    '1-',
    '1.9-90–2.',
    '1 - ',
    '10/1-',
    '12:30 ',
    'in in ',
    'from from ',
    'the the ',
    '5 to ',
    'half past ',
    'twenty two ',
    'Monday of next week ',
    'the first week of the ',
    'the end of the beginning of ',
    '2 weeks and ',
    'next Easter ',
  ])('of %j', (piece) => {
    const [once, twice] = [readsOf(piece.repeat(COPIES)), readsOf(piece.repeat(2 * COPIES))];
    expect(twice).toBeLessThanOrEqual(2 * SLACK * once + 2);
  });

  it('and figures without a space between them cost none', () => {
    expect(['1-', '1.9-90–2.', '1:2:', '20180101'].map((piece) => readsOf(piece.repeat(COPIES)))).toEqual([0, 0, 0, 0]);
  });
});
