import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { progressOf } from '../../../src/core/reading/progress';
import { placeAt, resumeAt } from '../../../src/core/reading/resume';
import { markRead, readIds } from '../../../src/core/reading/sectionsRead';

const TEXT = `# Rome

The opening has five words.

## The rise

It rose over many years, and nobody remembers how.

## The fall

Then it fell in a day, as the chroniclers have it.
`;
const { sections } = analyzeArticle(TEXT);

describe('reading', () => {
  it('remembers sections through edits elsewhere, another wrap and another title, but not through a rewrite', () => {
    const read = markRead([], sections, 'the-rise', TEXT);
    const ids = (text: string) => [...readIds(read, analyzeArticle(text).sections, text)];
    expect(ids(TEXT)).toEqual(['the-rise']);
    expect(ids(TEXT.replace('fell in a day', 'fell in a year').replace(', and', ',\nand'))).toEqual(['the-rise']);
    expect(ids(TEXT.replace('many years', 'few years'))).toEqual([]);
  });

  it('counts what is read and what is left, each section once', () => {
    const total = sections.reduce((sum, { words }) => sum + words, 0);
    const none = progressOf(sections, total, new Set(), 10);
    expect(none).toMatchObject({ words: total, wordsRead: 0, part: 0 });
    const all = progressOf(sections, total, new Set(sections.map(({ id }) => id)), 10);
    expect(all).toEqual({ words: total, wordsRead: total, part: 1, minutesLeft: 0 });
  });

  it('goes on where it stopped, also after an edit above', () => {
    const place = placeAt(anchorText(TEXT, sections), TEXT.indexOf('Then it fell'))!;
    const text = TEXT.replace('five words', 'a few words more than before');
    expect(resumeAt(anchorText(text), place)).toBe(text.indexOf('Then it fell'));
  });
});
