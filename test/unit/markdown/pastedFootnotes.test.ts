import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { PASTED } from './articles';

/** Markers with the words before them, in the order of the text. */
const markersIn = (text: string): string[] =>
  analyzeArticle(text).footnotes.references.map(
    ({ span, label }) => `${text.slice(Math.max(0, span.start - 8), span.start)}|${label}`,
  );

const notesIn = (text: string): string[] => analyzeArticle(text).footnotes.definitions.map((note) => note.text);

/** A text with three markers set in some way, over a list of notes set in some way. */
const article = (mark: (n: number) => string, note: (n: number, text: string) => string, heading = ''): string =>
  [
    'Lighthouses',
    '',
    `Every harbour had a keeper${mark(1)} who lit the lamp. The lamp was oil${mark(2)}, later gas.`,
    '',
    `Electric light came to the coast last.${mark(3)} By then the keepers were few.`,
    '',
    heading,
    '',
    note(1, 'Rolls of the harbour board.'),
    '',
    note(2, 'Whale oil, mostly.'),
    '',
    note(3, 'A lecture of some length.'),
  ].join('\n');

describe('bare-numeral notes', () => {
  it('are found by their order among years, prices, names and dates', () => {
    expect(markersIn(PASTED)).toEqual([
      'a ferry |1',
      'ce 2004.|2',
      'ay 2016,|3',
      ' harbour|4',
      'old quay|5',
      'd both”,|6',
      ' bridge.|7',
    ]);
  });

  it('have spans that hold exactly the digits', () => {
    const { references } = analyzeArticle(PASTED).footnotes;
    expect(references.map(({ span }) => PASTED.slice(span.start, span.end))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  it('lead to their notes, without label, link back or the footer of the page', () => {
    expect(notesIn(PASTED)).toEqual([
      'Council minutes of 3 June 1998.',
      'https://www.example.org/ferry/timetable',
      'The yard’s own report says 7 May.',
      'See page 12.',
      'https://example.org/quay-of-stone',
      'Interview, 2018.',
      'Ibid.',
    ]);
    expect(analyzeArticle(PASTED).footnotes.references.map(({ definition }) => definition)).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ]);
  });

  it('become the nodes of GFM, told apart by their data', () => {
    const tree = parseMarkdown(PASTED);
    const note = tree.children.find((node) => node.type === 'footnoteDefinition');
    expect(note).toMatchObject({ identifier: '1', label: '1', data: { recovered: true } });
  });
});

describe('forms of markers', () => {
  const forms: Record<string, (n: number) => string> = {
    glued: (n) => String(n),
    spaced: (n) => ` ${n}`,
    bracket: (n) => `[${n}]`,
    paren: (n) => `(${n})`,
    superscript: (n) => '⁰¹²³'[n]!,
  };
  it.each(Object.entries(forms))('%s', (_, mark) => {
    const text = article(mark, (n, words) => `${n}. ${words} ↩`);
    const { references } = analyzeArticle(text).footnotes;
    expect(references.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      [1, 2, 3].map((n) => mark(n).trim()),
    );
  });
});

describe('forms of note lists', () => {
  const styles: Record<string, (n: number, text: string) => string> = {
    plain: (n, text) => `${n} ${text}`,
    dot: (n, text) => `${n}. ${text}`,
    back: (n, text) => `${n}. ${text} ↩︎`,
    bracket: (n, text) => `[${n}] ${text}`,
    caret: (n, text) => `^ ${n} ${text}`,
    arrow: (n, text) => `↑ ${n} ${text}`,
    superscript: (n, text) => `${'⁰¹²³'[n]} ${text}`,
    paren: (n, text) => `${n}) ${text}`,
    round: (n, text) => `(${n}) ${text}`,
    colon: (n, text) => `${n}: ${text}`,
    tab: (n, text) => `${n}\t${text}`,
    'label above': (n, text) => `${n}\n${text}`,
  };
  it.each(Object.entries(styles))('%s', (_, note) => {
    expect(notesIn(article(String, note))).toEqual([
      'Rolls of the harbour board.',
      'Whale oil, mostly.',
      'A lecture of some length.',
    ]);
  });

  it('numbers lost, under a heading', () => {
    const text = article(String, (_, words) => `${words} ↩`, 'Notes');
    expect(notesIn(text)).toHaveLength(3);
    expect(markersIn(text)).toHaveLength(3);
  });

  it('several lines a note', () => {
    const text = article(String, (n, words) => `${n}. ${words}\n\nAnd a second paragraph of it. ↩`, 'Notes');
    expect(notesIn(text)[0]).toBe('Rolls of the harbour board. And a second paragraph of it.');
  });
});

describe('several markers', () => {
  const list = '\n\nNotes\n\n1. One. ↩\n2. Two. ↩\n3. Three. ↩\n4. Four. ↩';
  it('at one place, digits touching', () => {
    expect(
      markersIn(`The coast was charted long ago.12 The islands followed much later.34${list}`).map((m) => m.at(-1)),
    ).toEqual(['1', '2', '3', '4']);
  });
  it('in brackets, side by side or together', () => {
    const text = `The coast was charted[1][2] long ago; the islands [3, 4] followed.${list}`;
    expect(markersIn(text).map((m) => m.at(-1))).toEqual(['1', '2', '3', '4']);
  });
  it('of one note keep its number', () => {
    const text = `The coast was charted.1 The islands followed.2 Both charts were lost.1 A copy survived3 in the archive.4${list}`;
    expect(markersIn(text).map((m) => m.at(-1))).toEqual(['1', '2', '1', '3', '4']);
  });
});

describe('numbers that begin anew', () => {
  const part = 'The coast was charted.1 The islands followed.2 Both were lost.3';
  const list = (name: string) => `1. ${name} one.\n2. ${name} two.\n3. ${name} three.`;
  const tale = 'Nobody knows today who drew the first of them, or why it was kept in a tower for so long a time.';

  it.each([
    [
      'under a name in each section',
      `${part}\n\nNotes\n\n${list('A')}\n\nThe Sea\n\n${part}\n\nNotes\n\n${list('B')}\n`,
    ],
    ['below each section', `${part}\n\n${list('A')}\n\nThe Sea\n\n${tale}\n\n${part}\n\n${list('B')}\n`],
    [
      'by chapter in one list',
      `${part}\n\nThe Sea\n\n${tale}\n\n${part}\n\nNotes\n\nThe Coast\n\n${list('A')}\n\nThe Sea\n\n${list('B')}\n`,
    ],
  ])('%s', (_, body) => {
    const { references, definitions } = analyzeArticle(`Charts of the North\n\n${tale}\n\n${body}`).footnotes;
    expect(references.map(({ label, definition }) => [label, definitions[definition!]!.text])).toEqual([
      ['1', 'A one.'],
      ['2', 'A two.'],
      ['3', 'A three.'],
      ['1', 'B one.'],
      ['2', 'B two.'],
      ['3', 'B three.'],
    ]);
  });
});

describe('what is left alone', () => {
  it.each([
    ['years, money, versions', 'In 1912 the 3 ships cost $1.5 million, or 2,000 each, with version 2.0 of 1997.'],
    ['formulas and names', 'CO2 and H2O over 5 km2, an F16, an MP3, the G20 on 3 May, x1 and y2, COVID19.'],
    ['moves of chess', 'It began 1. e4 e5 2. Nf3 Nc6 3. Bb5, and was long.'],
    ['verses', 'John 3:16 says 16 For God, and 17 For he did not.'],
    ['items in a sentence', 'Item (1) first, (2) second and (3) third, on pages 1–3 of chapter 2, no. 1.'],
    ['bracketed years', 'As [2019] and [2020] had it, 1st and 2nd of all, at 10.30.'],
    [
      'steps above a paragraph',
      'Do it so.\n\n1. Boil.\n2. Salt.\n\nThen wait for 1 hour, or 2 at most, and serve it to the guests.',
    ],
    ['numbered steps at the end', 'We walked 1 mile, then 2 miles.\n\n1. Boil water.\n2. Add salt.\n3. Wait.'],
    [
      'steps in the middle',
      'It has 3 parts1 and more.\n\n1. Boil.\n2. Wait.\n\nThen, when all is done, serve it to the guests who wait outside.',
    ],
    ['markers without notes', 'The first1 and the second2 and the third.3\n\nNothing follows.'],
    ['verse numbers', 'In the beginning 1:1 was the word, and 1:2 the light.\n\nPsalm 3:4 says more.'],
  ])('%s', (_, text) => {
    expect(analyzeArticle(text).footnotes.references).toEqual([]);
  });

  it('tells of numbers under “Notes” that do not add up', () => {
    const text =
      'A ferry crossed.1 Nothing else here has a number.\n\nNotes\n\n1. One.\n2. Two.\n3. Three.\n4. Four.\n5. Five.';
    const { footnotes, problems } = analyzeArticle(text);
    expect(footnotes.references).toEqual([]);
    expect(footnotes.undecided).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('footnote-undecided');
  });
});

describe('inline notes of Pandoc', () => {
  it('are a reference where they stand and a note of what they say', () => {
    const text = 'Rome fell^[So *they* say, [here](https://a.example.org).] in 476.';
    const { footnotes, sources } = analyzeArticle(text);
    expect(footnotes.references.map(({ span }) => text.slice(span.start, span.end))).toEqual([text.slice(9, -8)]);
    expect(footnotes.definitions.map((note) => note.text)).toEqual(['So they say, here.']);
    expect(sources[0]?.footnote).toBe(0);
  });
  it('number on where other notes have numbers', () => {
    const labels = analyzeArticle('One[^1] and two^[Two].\n\n[^1]: One').footnotes.references.map(({ label }) => label);
    expect(labels).toEqual(['1', '2']);
  });
});
