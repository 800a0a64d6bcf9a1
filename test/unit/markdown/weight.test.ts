import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { padText } from '../../../src/core/markdown/padding';
import { parseSegments } from '../../../src/core/markdown/parseSegments';
import { plainParagraphs } from '../../../src/core/markdown/plainParagraphs';
import { spanOf } from '../../../src/core/markdown/textNodes';
import { parsableLength, weightOf } from '../../../src/core/markdown/weight';

const HEAD = '# A list of cities\n\n## First\n\nParis fell silent.[^1]\n\n[^1]: So they say.\n\n';
const MANY = 60_000;

describe('an article that is too much to parse', () => {
  it.each([
    ['items', '- one more\n'],
    ['items apart', '- one more\n\n'],
    ['headings', '### One more\n\n'],
    ['notes', '[^x]: One more\n'],
    ['quotes', '> > > one more\n'],
    ['lines', '\n\n'],
    ['fences', '```\n'],
  ])('is parsed up to a limit and says so: %s', (_, line) => {
    const text = HEAD + line.repeat(MANY);
    const pieces: string[] = [];
    const { tree, plainFrom } = parseSegments(padText(text, []), (piece) => {
      pieces.push(piece);
      return { type: 'root', children: [] };
    });
    expect(plainFrom).toBeGreaterThan(HEAD.length);
    expect(plainFrom).toBeLessThan(text.length);
    expect(pieces.join('').length).toBeLessThan(plainFrom! * 1.1); // definitions that a piece borrows come on top
    expect(tree.children.every((node) => spanOf(node).start >= plainFrom!)).toBe(true);
  });

  it('keeps what stands before the limit', () => {
    const article = analyzeArticle(HEAD + '- one more\n'.repeat(MANY));
    expect(article.problems.map(({ code }) => code)).toContain('too-many-blocks');
    expect(article.sections.map(({ title }) => title)).toEqual(['First']);
    expect(article.footnotes.references).toHaveLength(1);
    expect(article.mentions.map(({ text }) => text)).toContain('Paris');
  });
});

describe('weightOf', () => {
  it('weighs prose by its lines and paragraphs, marked blocks by their marks', () => {
    expect(weightOf('A line that goes on', false)).toBe(1);
    expect(weightOf('A paragraph', true)).toBe(4);
    expect(weightOf('- item', false)).toBe(4);
    expect(weightOf('> > - item', false)).toBe(10);
    expect(weightOf('| a | b |', false)).toBeGreaterThan(weightOf('a | b', false));
  });
});

describe('parsableLength', () => {
  it('is all of what can be parsed, and ends with a line where it is not all', () => {
    expect(parsableLength('a\nb\n')).toBe(4);
    expect(parsableLength('a\nb\nc', 5)).toBe(4);
  });
});

describe('plainParagraphs', () => {
  it('has every word, where it stands', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '-', '\t', '😀') });
    fc.assert(
      fc.property(text, (article) => {
        const paragraphs = plainParagraphs(article, 0);
        for (const paragraph of paragraphs) {
          const { start, end } = spanOf(paragraph);
          expect(paragraph.children).toMatchObject([{ type: 'text', value: article.slice(start, end) }]);
          expect(article.slice(start, end)).not.toMatch(/\n\s*\n/);
        }
        const rest = paragraphs.reduceRight((left, paragraph) => {
          const { start, end } = spanOf(paragraph);
          return left.slice(0, start) + left.slice(end);
        }, article);
        expect(rest.trim()).toBe('');
      }),
    );
  });

  it('puts short stretches together', () => {
    const paragraphs = plainParagraphs('word\n\n'.repeat(10_000));
    expect(paragraphs.length).toBeLessThan(40);
    expect(spanOf(paragraphs.at(-1)!).end).toBe(60_000 - 2);
  });
});
