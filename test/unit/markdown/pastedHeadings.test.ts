import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';

const PROSE = 'The harbour was closed in the winter of that year, and nobody came to see the ships under the snow. '
  .repeat(5)
  .trim();
const TITLE = 'A Harbour of Its Own';

/** Depth and title of each section of a pasted article whose headings stand over paragraphs. */
function outlined(...headings: readonly string[]): string[] {
  const text = [TITLE, PROSE, ...headings.flatMap((heading) => [heading, PROSE])].join('\n\n');
  return analyzeArticle(text).sections.map(({ depth, title }) => `${depth} ${title}`);
}

describe('the depth of bare headings', () => {
  it.each([
    ['one form', ['The Early Years', 'A New Quay'], ['2 The Early Years', '2 A New Quay']],
    [
      'numbers',
      ['1. Introduction', '2. Method', '2.1 Data', '2.1.1 Ships', '3. Results'],
      ['2 1. Introduction', '2 2. Method', '3 2.1 Data', '4 2.1.1 Ships', '2 3. Results'],
    ],
    [
      'numbers beside plain lines',
      ['1 Introduction', '1.1 The Quay', 'Conclusion'],
      ['2 1 Introduction', '3 1.1 The Quay', '2 Conclusion'],
    ],
    ['letters under numerals', ['I. Sea', 'A. Salt', 'II. Land'], ['2 I. Sea', '3 A. Salt', '2 II. Land']],
    [
      'capitals over other lines',
      ['THE EARLY YEARS', 'A New Quay', 'THE LATE YEARS'],
      ['2 THE EARLY YEARS', '3 A New Quay', '2 THE LATE YEARS'],
    ],
    ['capitals alone', ['THE EARLY YEARS', 'THE LATE YEARS'], ['2 THE EARLY YEARS', '2 THE LATE YEARS']],
    ['one acronym', ['NASA', 'A New Quay'], ['2 NASA', '2 A New Quay']],
    [
      'parts and chapters',
      ['Part One: The Sea', 'Chapter 1: Salt', 'The Stones', 'Part Two: The Land'],
      ['2 Part One: The Sea', '3 Chapter 1: Salt', '4 The Stones', '2 Part Two: The Land'],
    ],
    ['bold lines under plain ones', ['The Sea', '**Its salt**', 'The Land'], ['2 The Sea', '3 Its salt', '2 The Land']],
  ])('follows %s', (_, headings, expected) => {
    expect(outlined(...headings)).toEqual(expected);
  });

  it('leaves out no level on the way down', () => {
    expect(outlined('The Stones', 'Chapter 1: Salt', '3.1.2 Data')).toEqual([
      '2 The Stones',
      '2 Chapter 1: Salt',
      '3 3.1.2 Data',
    ]);
  });
});

describe('what is no heading', () => {
  it.each([
    ['a caption', 'Photo: The quay in 1957'],
    ['a pull quote', '“Nobody came to see the ships”'],
    ['a footer', 'Filed under: Ships'],
    ['a byline', 'By Ada Smith'],
    ['a date', '24 October 2019'],
    ['a callout', 'Advertisement'],
    ['a sentence', 'It was cold.'],
    ['a break', '* * *'],
  ])('is %s', (_, line) => {
    expect(outlined(line)).toEqual([]);
  });

  it('is a turn of an interview', () => {
    const text = `${TITLE}\n\n${PROSE}\n\nQ: Why did you come?\n\nA: For the ice.\n\nQ: And then?\n\nA: Home.\n`;
    expect(analyzeArticle(text).sections).toEqual([]);
  });

  it('is a verse', () => {
    const text = `${TITLE}\n\nThe ice was here,\nthe ice was there,\nThe ice was all around:\n\nIt cracked and growled,\nand roared and howled!\n`;
    expect(analyzeArticle(text).sections).toEqual([]);
  });
});

describe('headings of a page', () => {
  it('are found where it left no blank lines', () => {
    const text = [TITLE, PROSE, 'The Early Years', PROSE, 'What the Crew Saw', PROSE].join('\n');
    expect(analyzeArticle(text).sections.map(({ title }) => title)).toEqual(['The Early Years', 'What the Crew Saw']);
  });

  it('are the bold lines of Markdown that has no others', () => {
    const bold = `# ${TITLE}\n\n${PROSE}\n\n**Background**\n\n${PROSE}\n\n**What came after**\n\n${PROSE}\n\n**Note:** mind the ice.\n`;
    expect(analyzeArticle(bold).sections).toMatchObject([
      { title: 'Background', depth: 2, recovered: true },
      { title: 'What came after', depth: 2 },
    ]);
    expect(analyzeArticle(`${bold}\n## A section\n\n${PROSE}\n`).sections.map(({ title }) => title)).toEqual([
      'A section',
    ]);
  });

  it('are no bold questions of an interview, and no single stressed line', () => {
    const asked = `# Talk\n\n**Why did you come?**\n\n${PROSE}\n\n**And what did you see?**\n\n${PROSE}\n`;
    expect(analyzeArticle(asked).sections).toEqual([]);
    expect(analyzeArticle(`# Talk\n\n${PROSE}\n\n**Mind the ice**\n\n${PROSE}\n`).sections).toEqual([]);
  });
});

describe('headings of Markdown', () => {
  it('have their words without attributes, closing marks and markup', () => {
    const text =
      '# Ice {#ice}\n\n## The [fall](https://a.example.org) {#fall .x}\n\nA.\n\n## *Closed* `now` ##\n\nB.\n';
    const { title, sections } = analyzeArticle(text);
    expect([title, ...sections.map((section) => section.title)]).toEqual(['Ice', 'The fall', 'Closed now']);
    const [{ titleSpan }] = sections as [(typeof sections)[0]];
    expect(text.slice(titleSpan.start, titleSpan.end)).toBe('The [fall](https://a.example.org)');
  });

  it('may stand behind the statements of MDX', () => {
    const text =
      'import Chart from "./chart"\nexport const year = 2019\n\n# Ice\n\n<Note>\n\nMind it.\n\n</Note>\n\n## Fall\n\n{1 + 1}\n';
    const { title, sections } = analyzeArticle(text);
    expect([title, ...sections.map((section) => section.title)]).toEqual(['Ice', 'Fall']);
  });
});
