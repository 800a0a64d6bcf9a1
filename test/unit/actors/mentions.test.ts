import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { growth } from '../cpuTime';
import { castIn } from './castIn';

const PIECES = [
  'Anna',
  'Weber',
  ' ',
  '. ',
  '’s',
  "'s",
  '-',
  'US',
  'U.S.',
  'of',
  'the',
  'The',
  '(',
  ')',
  ',',
  'China',
  'Mr.',
  '&',
  'and',
  '\n\n',
  '# ',
  '😀',
  '\r\n',
  'é',
  '12',
  'said',
  '*',
  '[^1]',
  '\ud800',
];

describe('mentions', () => {
  it('are cut out of the text, in order and apart, for any string', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const { mentions, actors, problems } = analyzeArticle(text);
        expect(problems.filter(({ message }) => message.includes('actors'))).toEqual([]);
        let end = 0;
        for (const mention of mentions) {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.text);
          expect(mention.span.start).toBeGreaterThanOrEqual(end);
          expect(mention.span.end).toBeGreaterThan(mention.span.start);
          expect(actors.some(({ id }) => id === mention.actor)).toBe(true);
          end = mention.span.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one run of capitals', 'Anna '],
    ['connectors without end', 'Bank of the '],
    ['acronyms in brackets', 'The NRA (Northern Rivers Alliance) met. '],
    ['broken names', 'The Council on Foreign and Defense Policy met John. '],
    ['one long paragraph', 'President John Smith of France met Mary Jones in Paris, as US-China talks began. '],
  ])('cost time linear in the text: %s', (_name, piece) => {
    const reading = (length: number) => {
      const text = piece.repeat(length / piece.length);
      return () => analyzeArticle(text);
    };
    // Ten times the text; quadratic would be a hundred times the cost.
    const bound = 40;
    expect(growth({ short: reading(20_000), long: reading(200_000), bound })).toBeLessThan(bound);
  });

  it('leave possessive endings outside, with either apostrophe', () => {
    expect(castIn("Norway's coast and Sweden’s lakes.").texts).toEqual(['Norway', 'Sweden']);
  });

  it('hold no word that only opens a sentence', () => {
    expect(castIn('Ships left the port. Two ships came back to Oslo. However, nobody watched.').texts).toEqual([
      'Oslo',
    ]);
  });

  it('hold no word that only a heading capitalises', () => {
    expect(castIn('# Ships Leave the Port\n\nThe ships leave the port of Oslo.').texts).toEqual(['Oslo']);
  });

  it('hold a name with small words inside', () => {
    expect(castIn('He led the Council on Foreign and Defence Policy in Rome.').texts).toEqual([
      'Council on Foreign and Defence Policy',
      'Rome',
    ]);
  });
});
