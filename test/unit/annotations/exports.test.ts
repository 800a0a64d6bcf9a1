import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { anchorAll } from '../../../src/core/annotations/anchorAll';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { describeSpan } from '../../../src/core/annotations/describe';
import { citation } from '../../../src/core/annotations/export/citation';
import { annotationsAsCsv } from '../../../src/core/annotations/export/csv';
import { annotationsAsJsonLd, codePoints } from '../../../src/core/annotations/export/jsonLd';
import { annotationsAsMarkdown } from '../../../src/core/annotations/export/markdown';
import { importHypothesis } from '../../../src/core/annotations/import/hypothesis';
import type { Annotation } from '../../../src/core/annotations/model';

const TEXT = '# Rome 😀\n\n## The end\n\nThen *Caesar* fell.[^1] So it was.\n\n[^1]: Suetonius, 82.\n';
const analysis = analyzeArticle(TEXT);
const page = anchorText(TEXT, analysis.sections);
const article = { ...analysis, url: 'https://example.org/rome', published: '2019-10-24', text: TEXT };
const start = TEXT.indexOf('*Caesar');
const span = { start, end: TEXT.indexOf('[^1]') };
const annotation: Annotation = {
  id: 'urn:uuid:1',
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  motivation: 'commenting',
  body: [
    { purpose: 'commenting', value: '=Why?', unknown: {} },
    { purpose: 'tagging', value: 'end', unknown: {} },
  ],
  colour: 'doubt',
  target: describeSpan(page, span),
  unknown: {},
};
const placed = anchorAll(page, [annotation]);

describe('what leaves', () => {
  it('is Markdown with quote, note, section, source, day and the notes behind it', () => {
    expect(annotationsAsMarkdown(article, placed)).toBe(
      [
        '# Rome 😀',
        'https\\:\\/\\/example\\.org\\/rome, 2019-10-24',
        '## The end',
        '> \\*Caesar\\* fell\\.',
        '=Why?',
        'Tags: end',
        '- Note 1: Suetonius, 82\\.\n',
      ].join('\n\n'),
    );
  });

  it('is CSV that no spreadsheet runs', () => {
    const [, row] = annotationsAsCsv(article, placed).split('\r\n');
    expect(row).toContain("*Caesar* fell.,'=Why?,end,doubt,The end,position,");
  });

  it('is JSON-LD that counts code points', () => {
    const { items } = JSON.parse(annotationsAsJsonLd(article, placed, 'rome.md')) as {
      items: { target: { source: string; selector: { type: string; start?: number }[] } }[];
    };
    expect(items[0]!.target.source).toBe('https://example.org/rome');
    expect(items[0]!.target.selector).toContainEqual({
      type: 'TextPositionSelector',
      start: span.start - 1,
      end: span.end - 1,
    });
    expect(codePoints('😀 so', 3)).toBe(2);
  });

  it('is a citation', () => {
    expect(citation(article, span, '2026-01-31')).toBe(
      '“*Caesar* fell.” Rome 😀, 2019-10-24, https://example.org/rome, read 2026-01-31. [1] Suetonius, 82.',
    );
  });
});

describe('what comes in from Hypothesis', () => {
  const row = {
    id: 'abc',
    created: '2024-05-01T10:00:00.123456+00:00',
    updated: '2024-05-02T10:00:00.123456+00:00',
    text: 'So?',
    tags: ['end'],
    target: [
      {
        selector: [
          { type: 'RangeSelector' },
          { type: 'TextPositionSelector', start: 900, end: 911 },
          { type: 'TextQuoteSelector', exact: 'Caesar fell.', prefix: 'Then ', suffix: ' So it was.' },
        ],
      },
    ],
  };

  it.each([[{ rows: [row] }], [{ annotations: [row, { id: 'page note' }] }], [[row]]])(
    'is anchored like any other',
    (file) => {
      const imported = importHypothesis(JSON.stringify(file))!;
      expect(imported.annotations).toMatchObject([
        { id: 'urn:hypothesis:abc', created: '2024-05-01T10:00:00.123Z', motivation: 'commenting' },
      ]);
      const [{ anchoring }] = anchorAll(page, imported.annotations) as [ReturnType<typeof anchorAll>[number]];
      expect(anchoring).toMatchObject({ type: 'anchored', how: 'exact' });
    },
  );

  it.each(['', '{}', 'null', '{"rows": 3}'])('is nothing where it is no export: %s', (text) => {
    expect(importHypothesis(text)).toBeNull();
  });
});
