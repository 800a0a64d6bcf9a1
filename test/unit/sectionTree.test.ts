import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze';
import { pathTo, readingMinutes, readingTime, sectionTree, type SectionNode } from '../../src/core/sectionTree';
import { contains, type Span } from '../../src/core/span';
import { countWords } from '../../src/core/words';

const TEXT = `Before it all.[^1]

# One

Some words here.[^1] And[^2] more.

## Inside

Deep words.

# Two

Last words.

[^1]: A note of five words.
[^2]: Another.
`;
const tree = sectionTree(analyzeArticle(TEXT), TEXT);

describe('sectionTree', () => {
  it('nests by depth, with the opening first', () => {
    expect(tree.map(({ section }) => section?.title)).toEqual([undefined, 'One', 'Two']);
    expect(tree[1]?.children.map(({ section }) => section?.title)).toEqual(['Inside']);
  });

  it('counts each note once a section', () => {
    expect(tree.map(({ notes }) => notes)).toEqual([1, 2, 0]);
  });

  it('counts what each section of a long article holds, its subsections included', () => {
    const text = readFileSync('samples/the-frozen-peace.txt', 'utf8');
    const article = analyzeArticle(text);
    const all = (nodes: readonly SectionNode[]): SectionNode[] =>
      nodes.flatMap((node) => [node, ...all(node.children)]);
    const nodes = all(sectionTree(article, text));
    expect(nodes.length).toBeGreaterThan(4);
    for (const { span, notes, actors } of nodes) {
      const inside = <T extends { readonly span: Span }>(items: readonly T[]) =>
        items.filter((item) => contains(span, item.span.start));
      expect(notes).toBe(new Set(inside(article.footnotes.references).map(({ label }) => label)).size);
      expect(actors).toBe(new Set(inside(article.mentions).map(({ actor }) => actor)).size);
    }
  });

  it('finds the path to an offset', () => {
    expect(pathTo(tree, TEXT.indexOf('Deep')).map(({ section }) => section?.title)).toEqual(['One', 'Inside']);
  });
});

describe('words and minutes', () => {
  it('counts a hyphened word and a possessive once', () => {
    expect(countWords('Russia’s pre-election articles – 3 of them')).toBe(6);
  });

  it('gives at least a minute', () => {
    expect([readingMinutes(3, 238), readingMinutes(1190, 238)]).toEqual([1, 5]);
  });

  it('says a long time in hours', () => {
    const said = [1, 90, 91, 120, 599, 600, 3630].map((minutes) => readingTime(minutes * 200, 200));
    expect(said).toEqual(['1 min', '90 min', '1 h 31 min', '2 h', '9 h 59 min', '10 h', '61 h']);
  });
});
