import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { english } from '../../../src/core/language/en/english';
import { Findings } from '../../../src/core/memory/findings';
import type { Block } from '../../../src/core/markdown/blocks';
import { boundsOf } from '../../../src/core/time/edtf';
import { readEvents } from '../../../src/core/time/events';
import { readTimes } from '../../../src/core/time/times';
import { growth } from '../cpuTime';

/** Pieces that times are made of, so that random texts are full of near misses. */
const PIECE = fc.constantFrom(
  ...[
    'May ',
    '1990',
    '1990s',
    '–',
    '-',
    '/',
    '(',
    ')',
    ', ',
    '. ',
    'the ',
    'early ',
    'of ',
    'last ',
    'year ',
    '6',
    '31 ',
  ],
  ...[
    'February ',
    '29 ',
    '44 BC',
    'in ',
    'two ',
    'days later ',
    'Monday ',
    'century ',
    '19th ',
    '\n',
    '\n\n',
    '16:15',
    ' p.m. ',
  ],
  ...[
    '[^1]',
    '**',
    '😀',
    '\ud800',
    '\r\n',
    '&amp;',
    '’90s ',
    'since ',
    'and ',
    'week ',
    'half ',
    'winter ',
    'c. ',
    '0',
  ],
);
const nearTimes = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('for any text', () => {
  it.each([
    ['letters and signs', fc.string({ unit: 'binary', maxLength: 200 })],
    ['pieces of times', nearTimes],
  ])('of %s, times are exact, sorted and apart, and events stand in it', (_name, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { times, events, problems } = analyzeArticle(text, { referenceDate: '2019-10-24' });
        expect(problems.filter(({ code }) => code === 'stage-failed')).toEqual([]);
        times.forEach((time, index) => {
          expect(time.span.start).toBeGreaterThanOrEqual(index === 0 ? 0 : times[index - 1]!.span.end);
          expect(time.span.end).toBeGreaterThan(time.span.start);
          expect(text.slice(time.span.start, time.span.end)).toBe(time.text);
          if (time.edtf !== null) expect(boundsOf(time.edtf)).not.toBeNull();
        });
        events.forEach(({ span, time, earliest, latest }) => {
          expect(times[time]).toBeDefined();
          expect(text.slice(span.start, span.end).trim()).not.toBe('');
          expect(earliest).toMatch(/^-?\d{4}-\d\d-\d\d$/);
          expect(latest).toMatch(/^-?\d{4}-\d\d-\d\d$/);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** A text as one paragraph of one sentence, as a pasted line without full stops is. */
const paragraphOf = (text: string): Block => ({
  kind: 'paragraph',
  span: { start: 0, end: text.length },
  prose: { text, toSource: (span) => span },
  sentences: [{ start: 0, end: text.length }],
  footnote: null,
  findings: new Findings(),
});

describe('on one long line', () => {
  const [SHORT, LONG] = [75_000, 300_000];
  /** Four times the text takes four times as long; what grows with its square takes sixteen. */
  const MOST = 10;

  const readingOf = (article: string) => {
    const blocks = [paragraphOf(article)];
    const times = readTimes(blocks, { article, published: '2019-10-24', language: english });
    readEvents({ blocks, times, mentions: [], sections: [], language: english });
  };

  it.each([
    ['years', '1990 '],
    ['digits, dots and dashes', '1.9-90–2.'],
    ['months', 'in May and '],
    ['open brackets', '(in 1990 '],
    ['numbers', '19 20,.-'],
  ])('of %s, the cost grows with its length', (_name, piece) => {
    const reading = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return () => readingOf(text);
    };
    expect(growth({ short: reading(SHORT), long: reading(LONG), bound: MOST })).toBeLessThan(MOST);
  });
});
