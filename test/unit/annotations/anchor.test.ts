import { describe, expect, it } from 'vitest';
import { anchorIn } from '../../../src/core/annotations/anchor';
import { anchorTargets } from '../../../src/core/annotations/anchorAll';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { describeSpan } from '../../../src/core/annotations/describe';
import type { Target } from '../../../src/core/annotations/model';

const CAPTION = 'A masked man holds up a poster outside the embassy in Jakarta.';
const TEXT = `${CAPTION}

Since the announcement of the pivot to Asia in 2012, many events have changed its course. Russia hosted a summit in
Vladivostok later that year. The “new Asia” was on everybody’s lips, and trade with it rose.

${CAPTION}

These events, from the crisis in 2013 to the annexation in 2014, prompted another turn. Russia looked for partners in
the south, while Russia and China drew nearer to one another than they had been for half a century before.
`;

const spanOf = (text: string, words: string, nth = 0) => {
  let start = text.indexOf(words);
  for (let n = 0; n < nth; n += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

const target = (words: string, nth = 0): Target => describeSpan(anchorText(TEXT), spanOf(TEXT, words, nth));
const anchored = (text: string, wanted: Target) => anchorIn(anchorText(text), wanted);

describe('anchorIn', () => {
  it('takes the position where nothing changed', () => {
    const anchoring = anchored(TEXT, target('Russia', 2));
    expect(anchoring).toEqual({ type: 'anchored', span: spanOf(TEXT, 'Russia', 2), how: 'position', certainty: 1 });
  });

  it.each([0, 1, 2])('tells twin %i from the others after text was put in above', (nth) => {
    const text = `Put in above, with Russia in it.\n\n${TEXT}`;
    expect(anchored(text, target('Russia', nth))).toMatchObject({ span: spanOf(text, 'Russia', nth + 1) });
  });

  it.each([0, 1])('tells caption %i from the one that has the same words', (nth) => {
    const text = `New.\n\n${TEXT}`;
    expect(anchored(text, target(CAPTION, nth))).toMatchObject({ how: 'exact', span: spanOf(text, CAPTION, nth) });
  });

  it('leaves no note on the other caption when its own is gone', () => {
    const text = TEXT.replace(`${CAPTION}\n\n`, '');
    expect(anchored(text, target(CAPTION))).toMatchObject({ type: 'orphan', candidates: [{ words: 1 }] });
  });

  it('chooses neither of a paragraph and its copy right below', () => {
    const [, paragraph] = TEXT.split('\n\n');
    const text = TEXT.replace(paragraph!, `${paragraph!}\n\n${paragraph!}`);
    expect(anchored(text, target('Vladivostok'))).toMatchObject({ type: 'orphan', reason: 'ambiguous' });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['another wrap', (text: string) => text.replace(/(?<!\n)\n(?!\n)/g, ' ')],
    ['straight quotes', (text: string) => text.replace(/[“”]/g, '"').replace('’', "'")],
    ['another normal form', (text: string) => text.normalize('NFD')],
    ['emphasis', (text: string) => text.replace('Asia”', '**Asia**”')],
  ])('does not mind %s', (_, change) => {
    const text = change(TEXT);
    const anchoring = anchored(text, target('The “new Asia” was on everybody’s lips'));
    expect(anchoring.type).toBe('anchored');
    if (anchoring.type === 'anchored')
      expect(text.slice(anchoring.span.start, anchoring.span.end)).toMatch(/^The .new .*Asia.* everybody.s lips$/);
  });

  it('finds words of which a few letters changed, and says so', () => {
    const text = TEXT.replace('hosted a summit in', 'hostet a sumit in');
    expect(anchored(text, target('Russia hosted a summit in\nVladivostok'))).toMatchObject({ how: 'fuzzy' });
  });

  it('orphans what is gone', () => {
    const text = TEXT.replace('Russia hosted a summit in\nVladivostok later that year. ', '');
    expect(anchored(text, target('Russia hosted a summit in\nVladivostok later that year.')).type).toBe('orphan');
  });

  it('finds marks without letters only where all around is the same', () => {
    expect(anchored(`x ${TEXT}`, target('”'))).toMatchObject({ type: 'anchored', how: 'exact' });
    expect(anchored('nothing', target('”'))).toMatchObject({ type: 'orphan' });
  });
});

describe('anchorTargets', () => {
  it('tells the lines of a list apart', () => {
    const list = Array.from({ length: 9 }, (_, at) => `- Item number ${'abcdefghi'[at]!}`).join('\n');
    const page = anchorText(list);
    const targets = ['number a', 'number e', 'number i'].map((words) => describeSpan(page, spanOf(list, words)));
    const text = `${list}\n`;
    const found = anchorTargets(anchorText(text), targets);
    expect(found.map(({ type }) => type)).toEqual(['anchored', 'anchored', 'anchored']);
  });
});

describe('the work of anchoring', () => {
  it('is none where nothing changed', () => {
    const text = TEXT.repeat(150);
    const page = anchorText(text);
    const all = Array.from({ length: 300 }, (_, nth) => describeSpan(page, { start: nth * 300, end: nth * 300 + 40 }));
    let searched = 0;
    const counted = {
      ...page,
      get letters() {
        searched += 1;
        return page.letters;
      },
    };
    expect(anchorTargets(counted, all).every((one) => one.type === 'anchored' && one.how === 'position')).toBe(true);
    expect(searched).toBe(0);
  });
});
