import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../../src/core/annotations/anchorAll';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { describeSpan } from '../../../src/core/annotations/describe';
import { newAnnotation } from '../../../src/core/annotations/edit';
import { annotationsAsCsv } from '../../../src/core/annotations/export/csv';
import { exportedFile } from '../../../src/core/annotations/export/exportedFile';
import { annotationsAsJsonLd, codePoints } from '../../../src/core/annotations/export/jsonLd';
import { exportedPart } from '../../../src/core/annotations/export/writers';
import { fresh } from '../../../src/core/annotations/import/fresh';
import { importJsonLd, unitsIn } from '../../../src/core/annotations/import/jsonLd';
import type { Annotation } from '../../../src/core/annotations/model';

const TEXT = '# Rome 😀\n\nThen Caesar fell. 😀 So it was, and so it went on.\n';
const page = anchorText(TEXT);
const NOW = '2026-01-01T00:00:00.000Z';
const made = (id: string, quote: string, notes: readonly string[] = [], colour: string | null = null): Annotation => {
  const start = TEXT.indexOf(quote);
  const target = describeSpan(page, { start, end: start + quote.length });
  return newAnnotation(id, target, { colour, notes, tags: ['end'] }, NOW);
};
const OWN = [made('urn:uuid:1', 'Caesar fell.', ['Why?'], 'green'), made('urn:uuid:2', 'so it went on')];
const article = {
  title: 'Rome',
  url: 'https://example.org/rome',
  published: null,
  text: TEXT,
  footnotes: { references: [], definitions: [] },
};
const exported = (own: readonly Annotation[]) => annotationsAsJsonLd(article, anchorAll(page, own), 'rome.md');
const file = (annotations: readonly Annotation[]) => ({ annotations, deleted: [], setAside: [] });

describe('JSON-LD that comes in', () => {
  it('is what left: ids, words, colours, and where they stood', () => {
    const { annotations, leftOut } = importJsonLd(exported(OWN), TEXT)!;
    expect(leftOut).toBe(0);
    const said = ({ id, created, modified, motivation, body, colour, target }: Annotation) => ({
      id,
      created,
      modified,
      motivation,
      body,
      colour,
      quote: target.quote,
      position: target.position,
    });
    expect(annotations.map(said)).toEqual(OWN.map(said));
    expect(annotations[0]!.target.unknown).toEqual({ source: 'https://example.org/rome' });
    expect(anchorAll(page, annotations).map(({ anchoring }) => anchoring.type)).toEqual(['anchored', 'anchored']);
  });

  it('changes nothing the second time', () => {
    const { annotations } = importJsonLd(exported(OWN), TEXT)!;
    expect(fresh(annotations, file([]))).toEqual(annotations);
    expect(fresh(annotations, file(OWN))).toEqual([]);
    expect(fresh(annotations, { ...file([]), deleted: [{ id: 'urn:uuid:1', deleted: NOW }] })).toHaveLength(1);
  });

  it('brings new words for an old annotation, which keeps how it is found', () => {
    const later = exported([{ ...OWN[0]!, modified: '2026-01-02T00:00:00.000Z', colour: null }]);
    const [changed] = fresh(importJsonLd(later, TEXT)!.annotations, file(OWN));
    expect(changed).toEqual({ ...OWN[0], modified: '2026-01-02T00:00:00.000Z' });
  });

  it('is read as others write it', () => {
    const other = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      first: {
        type: 'AnnotationPage',
        items: [
          {
            id: 'https://example.org/a1',
            type: ['Annotation'],
            created: '2024-05-01T10:00:00.123456+02:00',
            motivation: 'tagging',
            body: [{ type: 'TextualBody', value: 'end' }, 'https://example.org/body'],
            target: { source: 'rome.html', selector: { type: 'TextQuoteSelector', exact: 'Caesar fell.' } },
          },
          { id: 'https://example.org/a2', type: 'Annotation', created: NOW, target: 'https://example.org/page' },
        ],
      },
    };
    const imported = importJsonLd(JSON.stringify(other), TEXT)!;
    expect(imported.leftOut).toBe(1);
    expect(imported.annotations).toMatchObject([{ id: 'https://example.org/a1', created: '2024-05-01T08:00:00.123Z' }]);
  });

  it.each(['', '{', '{}', 'null', '[]', '[1]', '{"rows": []}', '{"type": "Person"}'])('is none of %s', (text) => {
    expect(importJsonLd(text, TEXT)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (item, target) => {
        importJsonLd(
          `{"type":"AnnotationPage","items":[${item},{"id":"x","created":"${NOW}","target":${target}}]}`,
          TEXT,
        );
      }),
    );
  });

  it('counts code points back as they were counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat({ max: 20 })), (text, points) => {
        const units = unitsIn(text);
        for (const count of points) {
          const most = codePoints(text, text.length);
          expect(codePoints(text, units(count))).toBe(Math.min(count, most));
        }
      }),
    );
  });
});

describe('the annotations of several articles', () => {
  const part = (format: 'markdown' | 'jsonLd' | 'csv', own: readonly Annotation[]) =>
    exportedPart(format, article, anchorAll(page, own), 'rome.md');
  const [one, other] = OWN;

  it('leave as one page of JSON-LD', () => {
    const both = exportedFile('jsonLd', [part('jsonLd', [one!]), '', part('jsonLd', [other!])]);
    expect(both).toBe(exported(OWN));
    expect(JSON.parse(exportedFile('jsonLd', []))).toMatchObject({ items: [] });
  });

  it('leave as one table', () => {
    const both = exportedFile('csv', [part('csv', [one!]), part('csv', [other!])]);
    expect(both).toBe(annotationsAsCsv(article, anchorAll(page, OWN)));
  });

  it('leave one below the other; of an article that is gone with what was kept', () => {
    const target = { ...one!.target, section: { id: 'end', path: ['Rome', 'The end'] } };
    const items = [
      {
        annotation: { ...one!, target },
        anchoring: { type: 'orphan', reason: 'gone', candidates: [], exact: 0 } as const,
      },
    ];
    const gone = exportedPart('markdown', { ...article, title: 'old.md', text: '', isGone: true }, items, 'old.md');
    const both = exportedFile('markdown', [part('markdown', [other!]), gone]);
    expect(both.match(/^# .*$/gm)).toEqual(['# Rome', '# old\\.md']);
    expect(both).toContain('## Rome › The end\n\n> Caesar fell\\.\n\nWhy?');
  });
});
