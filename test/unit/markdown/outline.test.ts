import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { MARKDOWN, PASTED } from './articles';

const titlesIn = (text: string): string[] => analyzeArticle(text).sections.map(({ title }) => title);

describe('outline of a pasted article', () => {
  const read = analyzeArticle(PASTED);
  it('has the bare headings; title, byline, dateline and footer are none', () => {
    expect(titlesIn(PASTED)).toEqual(['A Harbour of Its Own', 'What the Islanders Say']);
    expect(read.sections.every(({ recovered }) => recovered)).toBe(true);
  });
  it('takes title and day from the lines on top', () => {
    expect(read.title).toBe('The Ferry That Would Not Sink');
    expect(read.published).toBe('2021-03-04');
  });
  it('has spans that hold the title, and the section to its end', () => {
    const [harbour] = read.sections;
    expect(PASTED.slice(harbour!.titleSpan.start, harbour!.titleSpan.end)).toBe('A Harbour of Its Own');
    expect(PASTED.slice(harbour!.span.start, harbour!.span.end)).toMatch(/^A Harbour[^]*said the mayor\.$/);
  });
});

describe('outline of Markdown', () => {
  const read = analyzeArticle(MARKDOWN);
  it('nests by depth and leaves out the title', () => {
    expect(read.sections.map(({ depth, id }) => [depth, id])).toEqual([
      [2, 'a-harbour-of-its-own'],
      [3, 'stones'],
      [2, 'what-the-islanders-say'],
    ]);
  });
  it('counts the words of subsections too, but no notes', () => {
    expect(read.sections.map(({ words }) => words)).toEqual([5, 1, 4]);
  });
  it('reads the front matter', () => {
    expect([read.title, read.published, read.language]).toEqual(['The Ferry That Would Not Sink', '2021-03-04', 'en']);
  });
  it('keeps a first heading that is not the title', () => {
    expect(titlesIn('---\ntitle: Ferries\n---\n\n# Harbours\n\nText.')).toEqual(['Harbours']);
    expect(titlesIn('# One\n\nText.\n\n# Two\n\nText.')).toEqual(['One', 'Two']);
  });
  it('knows setext headings, markup in headings and TOML', () => {
    const text = '+++\ntitle = "Ferries"\ndate = 2021-03-04\n+++\n\nThe *old* `quay`\n-----\n\nText.';
    const toml = analyzeArticle(text);
    expect([toml.title, toml.published, toml.sections[0]?.title]).toEqual(['Ferries', '2021-03-04', 'The old quay']);
  });
  it('gives titles that come twice an id each', () => {
    const ids = analyzeArticle('# T\n\n## A\n\nx\n\n## A\n\ny').sections.map(({ id }) => id);
    expect(ids).toEqual(['a', 'a-2']);
  });
});

describe('headings of pasted text', () => {
  const within = (line: string): string[] =>
    titlesIn(
      `The Title Above\n\nA first paragraph that goes on for a while, as paragraphs do.\n\n${line}\n\nThe next paragraph has enough words to be one, goes on for a while as well, and ends with a stop.`,
    );
  it.each([
    'Relations with the Mainland',
    '2.1 Method',
    'ALL AT SEA',
    'Why did the ferry not sink?',
    'isolation at sea',
  ])('%s', (line) => {
    expect(within(line)).toEqual([line]);
  });
  it.each([
    'This is a sentence.',
    'It works!',
    'Photo: The harbour in winter',
    'Figure 2. The quay',
    'By Mara Lindqvist',
    'Tip',
    'Filed under: Ships',
    'See also https://example.org',
    'as paragraphs do',
    'let ferry = new Ferry();',
    'for example,',
  ])('not: %s', (line) => {
    expect(within(line)).toEqual([]);
  });
  it('stand deeper by their numbers', () => {
    const text =
      'Title\n\nText that is a paragraph.\n\n1 Ships\n\nText that is a paragraph.\n\n1.1 Ferries\n\nText that is a paragraph.';
    expect(analyzeArticle(text).sections.map(({ depth }) => depth)).toEqual([2, 3]);
  });
});

describe('datelines', () => {
  it.each([
    ['October 24, 2019', '2019-10-24'],
    ['24 October 2019', '2019-10-24'],
    ['2019-10-24', '2019-10-24'],
    ['Published Oct. 24, 2019', '2019-10-24'],
    ['By Mara Lindqvist · October 24th, 2019', '2019-10-24'],
    ['Updated 24 Oct 2019, 10:15', '2019-10-24'],
    ['February 31, 2019', null],
    ['The fleet sailed on October 24, 2019 and never came back to this port', null],
  ])('%s', (line, day) => {
    expect(analyzeArticle(`A Title\n\n${line}\n\nText that goes on.`).published).toBe(day);
  });
});
