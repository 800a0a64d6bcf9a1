import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';

/** The oddities of a text: code and words. */
const odditiesOf = (text: string) =>
  analyzeArticle(text).problems.map(({ code, span }) => [code, span && text.slice(span.start, span.end)]);

const note = (label: string | number) => `[^${label}]: Note ${label}.`;
const markdown = (markers: readonly (string | number)[], notes: readonly (string | number)[]) =>
  `Text${markers.map((label) => `[^${label}]`).join(' and')}.\n\n${notes.map(note).join('\n')}\n`;

describe('notes', () => {
  it('finds nothing odd in notes that are all there', () => {
    expect(odditiesOf(markdown([1, 2, 'x'], [1, 2, 'x']))).toEqual([]);
  });

  it('finds markers without a note, and notes without a marker', () => {
    expect(odditiesOf(markdown([1, 'y'], [1, 2]))).toEqual([
      ['footnote-undefined', '[^y]'],
      ['footnote-unused', '[^2]: Note 2.'],
    ]);
  });

  it('finds a second note of the same label', () => {
    expect(odditiesOf('Text[^1].\n\n[^1]: One.\n[^1]: Two.\n')).toEqual([['footnote-duplicate', '[^1]: Two.']]);
  });
});

describe('gaps in the numbers of notes', () => {
  it('are found at the note behind them, wherever the notes stand', () => {
    const text = markdown([1, 5, 2, 3], [5, 1, 2, 3]);
    expect(odditiesOf(text)).toEqual([['footnote-gap', '[^5]: Note 5.']]);
    expect(analyzeArticle(text).problems[0]?.message).toBe('Note 4 is missing between 3 and 5.');
  });

  it('may be of several numbers', () => {
    const { problems } = analyzeArticle(markdown([1, 5], [1, 5]));
    expect(problems.map(({ message }) => message)).toEqual(['Notes 2 to 4 are missing between 1 and 5.']);
  });

  it('are none where a marker asks for the note already', () => {
    expect(odditiesOf(markdown([1, 2, 3], [1, 3]))).toEqual([['footnote-undefined', '[^2]']]);
  });

  it('are none before the first note of an excerpt, and between labels that count nothing', () => {
    expect(odditiesOf(markdown([7, 8], [7, 8]))).toEqual([]);
    expect(odditiesOf(markdown([1, 2, 1999], [1, 2, 1999]))).toEqual([]);
    expect(odditiesOf(markdown(['a1', 'a9'], ['a1', 'a9']))).toEqual([]);
  });

  it('are none where a note stands twice', () => {
    expect(odditiesOf(markdown([1, 2, 3], [1, 2, 1, 3]))).toEqual([['footnote-duplicate', '[^1]: Note 1.']]);
  });

  it('are found in pasted text', () => {
    const text = [
      'The treaty was signed in Washington.1 Twelve states took part in it.2 Others joined them later.3',
      'Its seat is in Buenos Aires.5 The claims are frozen for as long as it lasts.6',
      '1 First source of all.\n2 Second source of all.\n3 Third source of all.\n5 Fifth source of all.\n6 Sixth source.',
    ].join('\n\n');
    expect(odditiesOf(text)).toEqual([['footnote-gap', '5 Fifth source of all.']]);
  });
});

describe('lists of notes that nothing cites', () => {
  const list = '1 https://example.org/a\n\n2 https://example.org/b';

  it('are found at the end of pasted text where each holds an address', () => {
    expect(odditiesOf(`Text.\n\n${list}\n`)).toEqual([['notes-uncited', list]]);
    expect(odditiesOf('Text.\n\n[1] A, https://a.org/x\n[2] B, https://a.org/y\n')).toEqual([
      ['notes-uncited', '[1] A, https://a.org/x\n[2] B, https://a.org/y'],
    ]);
  });

  it('are found under a heading that names notes', () => {
    const named = '1 Smith, History of Rome.\n2 Jones, Lives,\nvolume two.';
    expect(odditiesOf(`Text.\n\nNotes\n\n${named}\n`)).toEqual([['notes-uncited', named]]);
  });

  it('are none where the text cites them', () => {
    const text = `The treaty was signed here.1 Twelve states took part in it.2\n\nNotes\n\n${list}\n`;
    expect(odditiesOf(text)).toEqual([]);
  });

  it('are no steps, lists of Markdown, single lines or paragraphs that are counted', () => {
    expect(odditiesOf('Text.\n\n1 Run `npm install`\n\n2 Run `npm test`\n')).toEqual([]);
    expect(odditiesOf('# Title\n\nSome *text*.\n\n1. https://example.org/a\n2. https://example.org/b\n')).toEqual([]);
    expect(odditiesOf('Text.\n\n1 https://example.org/a\n')).toEqual([]);
    expect(odditiesOf(`1 https://a.org/x says. ${'Word. '.repeat(90)}\n\n2 https://a.org/y says.\n`)).toEqual([]);
  });
});

describe('addresses', () => {
  it('are odd where they are visibly broken, not where only the scheme is left out', () => {
    expect(odditiesOf('See https://a.org/asia-%20policy and www.a.org/x.')).toEqual([
      ['url-broken', 'https://a.org/asia-%20policy'],
    ]);
  });
});

describe('paragraphs', () => {
  it('are odd where a long one stands twice', () => {
    const paragraph = 'The treaty froze every claim for as long as it lasts, and it lasts to this day.';
    expect(odditiesOf(`${paragraph}\n\nOther words.\n\n${paragraph}\n`)).toEqual([['paragraph-repeated', paragraph]]);
  });
});
