import { describe, expect, it } from 'vitest';
import { english } from '../../../src/core/language/en/english';
import { readBlocks } from '../../../src/core/markdown/blocks';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { OBJECT } from '../../../src/core/markdown/prose';
import { splitSentences } from '../../../src/core/markdown/sentences';

const blocksOf = (article: string) => readBlocks(parseMarkdown(article), article, english.sentences);
const proseIn = (article: string): string[] => blocksOf(article).map(({ prose }) => prose.text);

/** What the article has where the prose has a word. */
function sourceOf(article: string, word: string): string {
  for (const { prose } of blocksOf(article)) {
    const start = prose.text.indexOf(word);
    if (start < 0) continue;
    const span = prose.toSource({ start, end: start + word.length });
    return article.slice(span.start, span.end);
  }
  return '';
}

describe('prose', () => {
  it('leaves out markup, note markers, HTML, addresses and code', () => {
    const article = 'See **Ada**[^1] <b>at</b> https://a.example.org and `x`.\n\n[^1]: Note';
    expect(proseIn(article)[0]).toBe(`See Ada at ${OBJECT} and ${OBJECT}.`);
  });
  it.each([
    ['escapes', 'A \\*star\\* fell', 'star'],
    ['character references', 'Marks &amp; Spencer', 'Spencer'],
    ['quoted lines', '> one\n> two three', 'three'],
    ['carriage returns', 'one\r\ntwo three', 'three'],
    ['emoji', '😀 &lt; Lund', 'Lund'],
    ['emphasis', 'the *old* quay', 'old'],
  ])('maps back through %s', (_, article, word) => {
    expect(sourceOf(article, word)).toBe(word);
  });
  it('gives the whole stretch for what is spelled in another way', () => {
    expect(sourceOf('Marks &amp; Spencer', '&')).toBe('&amp;');
  });
  it('has a block for each line of pasted items, and one for wrapped lines', () => {
    expect(proseIn('A title\n\nA caption of some length\nAnother caption of some length')).toHaveLength(3);
    const wrapped = Array.from({ length: 8 }, (_, n) => `This is line ${n} of a text that was wrapped at a column`);
    expect(proseIn(`Title\n\n${wrapped.join('\n')}`)).toHaveLength(2);
  });
  it('has no code of a pasted text', () => {
    const article =
      'A title\n\nText before the code.\n\nfunction sail(ship) {\n  return ship.go();\n}\n\nText behind the code.';
    expect(proseIn(article).join(' ')).not.toContain('ship');
  });
});

describe('sentences', () => {
  const split = (text: string) =>
    splitSentences(text, english.sentences).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['Mr. Lee left. He sang.', 2],
    ['The U.S. Navy sailed. It came back.', 2],
    ['It cost 2.5 million. Nobody paid.', 2],
    ['“Why?” he asked. Nobody knew.', 2],
    ['J. R. Smith wrote it. No. 5 is lost.', 2],
    ['He came at 5 p.m. The ship was gone.', 2],
    ['Wait … what? Yes!', 2],
    ['', 0],
  ])('%s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });
});
