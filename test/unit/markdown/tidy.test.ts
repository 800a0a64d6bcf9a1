import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { tidyMarkdown } from '../../../src/core/markdown/tidy';
import { MARKDOWN, PASTED } from './articles';

const SAMPLES = readdirSync('samples').map((name) => [name, readFileSync(`samples/${name}`, 'utf8')] as const);

/** What tidying must keep. */
function kept(text: string) {
  const { title, published, sections, footnotes, sources, actors, mentions, times, events } = analyzeArticle(text);
  return {
    title,
    published,
    sections: sections.map(({ depth, title }) => [depth, title]),
    notes: footnotes.definitions.map(({ label, text }) => [label, text]),
    references: footnotes.references.map(({ label }) => label),
    sources: sources.map(({ url }) => url),
    actors: actors.map(({ name, type }) => [name, type]),
    mentions: mentions.map(({ actor, form }) => [actor, form]),
    times: times.map(({ value, text }) => [value, text]),
    events: events.map(({ summary, earliest, latest, section }) => [summary, earliest, latest, section]),
  };
}

/** Sentences that look like marks of Markdown, or are plain. */
const SENTENCES = [
  'On 6 May 2016 Ada Lovelace met Charles Babbage in London.',
  'The council of Norway paid $43.5 million for it.',
  'Nobody in the village wanted a bridge in 1998.',
  '# is how a comment begins, said Grace Hopper.',
  '- Yes, said the mayor of Oslo.',
  '* Ada Lovelace was asked twice in 1843.',
  '1. Denmark voted first.',
  '2019. It was a good year for France.',
  '<div> is what the page left here.',
  '> Canada was quoted twice.',
  '[draft]: see https://example.org/a-draft/2 for more.',
  'See https://www.example.org/ferry/timetable for the *vote*.',
];
const NOTES = [
  'Council minutes of 3 June 1998.',
  'https://example.org/quay-of-stone',
  'See page 12 of the report.',
  '# was left here by the page.',
];
const HEADINGS = ['A Harbour of Its Own', 'What the Islanders Say', 'The Language C #', 'Stones and Boats'];

/** A small article as a browser copies it: title, dateline, bare headings, bare markers and their notes. */
const pastedArticle = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    dated: fc.boolean(),
    sections: fc.shuffledSubarray(HEADINGS),
    words: fc.array(fc.constantFrom(...SENTENCES), { minLength: 8, maxLength: 8 }),
    notes: fc.array(fc.constantFrom(...NOTES), { maxLength: 4 }),
    marker: fc.constantFrom(
      (n: number) => String(n),
      (n: number) => `[${n}]`,
      (n: number) => ` ${n}`,
    ),
    gap: fc.constantFrom('\n\n', '\n'),
  })
  .map(({ eol, dated, sections, words, notes, marker, gap }) => {
    const paragraphs = words.map(
      (sentence, at) => `${sentence} So they say.${at < notes.length ? marker(at + 1) : ''}`,
    );
    const body = paragraphs.flatMap((paragraph, at) => {
      const heading = at % 2 === 1 ? sections[(at - 1) / 2] : undefined;
      return heading ? [heading, paragraph] : [paragraph];
    });
    const front = dated ? ['March 4, 2021', 'The Ferry That Would Not Sink'] : ['The Ferry That Would Not Sink'];
    const list = notes.map((note, at) => `${at + 1} ${note}`);
    return [...front, '', body.join(gap), '', '', list.join(gap), ''].join('\n').replaceAll('\n', eol);
  });

describe('tidyMarkdown', () => {
  it('writes headings, markers and notes of a pasted article as Markdown', () => {
    const tidy = tidyMarkdown(PASTED);
    expect(tidy.split('\n').slice(0, 5)).toEqual([
      '# The Ferry That Would Not Sink',
      '',
      'March 4, 2021',
      '',
      'By Mara Lindqvist',
    ]);
    expect(tidy).toContain('\n\n## A Harbour of Its Own\n\nThe new harbour[^4] and the old quay[^5] lie side by side.');
    expect(tidy).toContain('bought a ferry[^1] from a yard');
    expect(tidy).toContain('\n\n[^7]: Ibid.\n\nFiled under: Islands, Ships');
    expect(kept(tidy)).toEqual(kept(PASTED));
  });

  it('leaves Markdown as it is', () => {
    expect(tidyMarkdown(MARKDOWN)).toBe(MARKDOWN);
  });

  it('moves only the notes of Markdown with bare numerals', () => {
    const text = '# T\n\n* one\n* two_\n\nIt is so.[1] Or not.[2]\n\n## Notes\n\n1. A note.\n2. Another\n   one.\n';
    const tidy =
      '# T\n\n* one\n* two_\n\nIt is so.[^1] Or not.[^2]\n\n## Notes\n\n[^1]: A note.\n\n[^2]: Another\n    one.\n';
    expect(tidyMarkdown(text)).toBe(tidy);
    expect(kept(tidy)).toEqual(kept(text));
  });

  it('indents the paragraphs of a note', () => {
    const text = 'Title\n\nIt is so.1 It is not.2\n\nNotes\n\n1 A note.\n\nIts second paragraph.\n\n2 Another.\n';
    expect(tidyMarkdown(text)).toContain('[^1]: A note.\n\n    Its second paragraph.\n\n[^2]: Another.\n');
  });

  it('keeps a tag that begins a line as the words it is', () => {
    const text = 'Title\n\nIt is so.1\n<div> is a tag, said Ada Lovelace.\n\nNotes\n\n1 A note.\n';
    expect(tidyMarkdown(text)).toContain('\n\\<div> is a tag, said Ada Lovelace.\n');
    expect(analyzeArticle(text).sentences.map(({ start, end }) => text.slice(start, end))).toContain(
      '<div> is a tag, said Ada Lovelace.',
    );
    expect(kept(tidyMarkdown(text))).toEqual(kept(text));
  });

  it.each([...SAMPLES, ['the essay', PASTED], ['Markdown', MARKDOWN]] as const)('keeps %s', (_, text) => {
    const tidy = tidyMarkdown(text);
    expect(tidyMarkdown(tidy)).toBe(tidy);
    expect(kept(tidy)).toEqual(kept(text));
  });

  it('keeps sections, notes, sources, actors and times of pasted articles, and is stable', () => {
    fc.assert(
      fc.property(pastedArticle, (text) => {
        const tidy = tidyMarkdown(text);
        expect(tidyMarkdown(tidy)).toBe(tidy);
        expect(kept(tidy)).toEqual(kept(text));
      }),
      { numRuns: 150 },
    );
  });

  it('is stable for any text, and throws for none', () => {
    const fragment = fc.constantFrom('\n', '\n\n', '1 ', '[1]', 'Notes', 'Word.', '¹', '# ', '- ', '    ', '[^1]', '↩');
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fragment).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyMarkdown(text);
        expect(tidyMarkdown(tidy)).toBe(tidy);
      }),
      { numRuns: 500 },
    );
  });
});
