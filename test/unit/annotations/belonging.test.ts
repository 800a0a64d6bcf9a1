import { describe, expect, it } from 'vitest';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { belongingTo, sourceOf, withSource } from '../../../src/core/annotations/belonging';
import { describeSpan } from '../../../src/core/annotations/describe';
import type { Annotation } from '../../../src/core/annotations/model';
import { readRecords, writeRecords } from '../../../src/core/annotations/records';

const ROME = [
  'In the first century before our era the republic had grown too large for the city that ruled it.',
  'Caesar crossed the river with one legion, and the senate fled to the south.',
  'Nobody in the provinces had ever asked for a king, and nobody was asked now.',
  'When the dictator fell under the statue of Pompey, the quarrel had only begun.',
];
const OTHER = [
  'The harbour of the northern town freezes from November on, and ships wait for months.',
  'Merchants from the south wrote that Caesar crossed the river, as their schoolbooks said.',
  'What the fishermen sold was weighed twice, once on the ice and once in the market.',
];

const annotated = (paragraphs: readonly string[], quotes: readonly string[], address: string | null = null) => {
  const text = paragraphs.join('\n\n');
  const page = anchorText(text);
  return quotes.map((quote, at): Annotation => {
    const start = text.indexOf(quote);
    const target = describeSpan(page, { start, end: start + quote.length });
    const now = '2026-01-01T00:00:00.000Z';
    const known = { id: `urn:uuid:${at}`, created: now, modified: now, motivation: 'highlighting' as const };
    return { ...known, body: [], colour: null, target: withSource(target, address), unknown: {} };
  });
};
const QUOTES = ['too large for the city', 'Caesar crossed the river', 'quarrel had only begun'];
const pageOf = (paragraphs: readonly string[]) => anchorText(paragraphs.join('\n\n'));

describe('annotations of another article', () => {
  it('belong to the very text they were made in', () => {
    const belonging = belongingTo(pageOf(ROME), null, annotated(ROME, QUOTES));
    expect(belonging).toEqual({ by: 'text', count: 3, fitting: 3 });
  });

  it('belong to a text in which most of them stand', () => {
    const edited = ['A new beginning that nobody had read before.', ...ROME.slice(1), 'And a new end.'];
    expect(belongingTo(pageOf(edited), null, annotated(ROME, QUOTES))).toEqual({ by: 'quotes', count: 3, fitting: 2 });
  });

  it('do not belong to a text that has some words of theirs', () => {
    expect(belongingTo(pageOf(OTHER), null, annotated(ROME, QUOTES)).by).toBeNull();
    expect(belongingTo(pageOf(OTHER), null, annotated(ROME, ['Caesar crossed the river'])).by).toBeNull();
    expect(belongingTo(pageOf(OTHER), null, []).by).toBeNull();
  });

  it('may belong to a text from the same address', () => {
    const own = annotated(ROME, QUOTES, 'https://example.org/rome');
    expect(belongingTo(pageOf(OTHER), 'https://example.org/rome', own)).toEqual({
      by: 'address',
      count: 3,
      fitting: 0,
    });
    expect(belongingTo(pageOf(OTHER), 'https://example.org/other', own).by).toBeNull();
  });

  it('keep the address in their record', () => {
    const own = annotated(ROME, QUOTES, 'https://example.org/rome');
    const [read] = readRecords(writeRecords({ annotations: own, deleted: [], setAside: [] })).annotations;
    expect(sourceOf(read!.target)).toBe('https://example.org/rome');
    expect(sourceOf(annotated(ROME, QUOTES)[0]!.target)).toBeNull();
  });
});
