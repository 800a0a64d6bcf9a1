import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { wikipediaBlock } from '../../../src/core/cards/wikipediaCard';
import type { WikipediaAnswer, WikipediaPage } from '../../../src/core/wikipedia/answer';

const URL_OF_PAGE = 'https://en.wikipedia.org/wiki/Ada_Lovelace';
const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/';
const PAGE: WikipediaPage = {
  kind: 'page',
  title: 'Ada Lovelace',
  description: 'English mathematician',
  extract: 'She wrote notes.',
  url: URL_OF_PAGE,
};
const block = (changes: Partial<WikipediaPage> = {}) => wikipediaBlock('Ada Lovelace', { ...PAGE, ...changes });

const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
/** The block as it stands below a card. */
const parsed = (markdown: string) => nodesIn(remark().parse(`Card${markdown}`));
const linksIn = (markdown: string) => parsed(markdown).flatMap((node) => (node.type === 'link' ? node.url : []));

describe('Wikipedia’s block on a card', () => {
  it('is set off, says whose words they are, leads there and names their licence', () => {
    expect(parsed(block()).map(({ type }) => type)).toContain('thematicBreak');
    expect(block()).toContain('**Wikipedia**, not the article: *English mathematician* — She wrote notes\\.');
    expect(linksIn(block())).toEqual([URL_OF_PAGE, LICENCE]);
  });

  it('says what page it is where that has another title', () => {
    expect(block({ title: 'Ada King' })).toContain('**Wikipedia** on Ada King, not the article:');
  });

  it('cuts a long text between words', () => {
    const long = block({ extract: 'wordy '.repeat(300) });
    expect(long.length).toBeLessThan(700);
    expect(long).toMatch(/wordy …/);
  });

  it('has no link where there is no address, and no licence where there are no words', () => {
    expect(linksIn(block({ url: null }))).toEqual([LICENCE]);
    expect(linksIn(block({ description: '', extract: '' }))).toEqual([URL_OF_PAGE]);
    expect(block({ description: '', extract: '', url: null })).toBe('\n\n---\n\n**Wikipedia**, not the article');
  });

  it('says that there are several, and leads to the list of them', () => {
    const choice: WikipediaAnswer = {
      kind: 'choice',
      title: 'John Smith',
      url: 'https://en.wikipedia.org/wiki/John_Smith',
    };
    expect(wikipediaBlock('John Smith', choice)).toContain('several of this name');
    expect(linksIn(wikipediaBlock('John Smith', choice))).toEqual([choice.url]);
    expect(linksIn(wikipediaBlock('John Smith', { ...choice, url: null }))).toEqual([]);
  });

  it('says in words of its own why there is nothing', () => {
    const kinds = ['missing', 'offline', 'slow', 'refused', 'unreadable', 'nowhere'] as const;
    const words = [undefined, ...kinds.map((kind) => ({ kind }))].map((answer) => wikipediaBlock('Ada', answer));
    expect(new Set(words).size).toBe(7);
    expect(words.every((word) => /^\n\n---\n\n[^\n]*Wikipedia[^\n]*\.$/.test(word))).toBe(true);
  });

  it('lets no markup of an answer through, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '](command:x)',
        '[a](command:x)',
        '<img src=x onerror=alert(1)>',
        '$(bug)',
        '**',
        '# a',
        '\n\n---\n\n# b',
      ),
    );
    const known = ['root', 'paragraph', 'text', 'thematicBreak', 'strong', 'emphasis', 'link'];
    fc.assert(
      fc.property(text, text, text, (title, description, extract) => {
        const markdown = block({ title, description, extract });
        const nodes = parsed(markdown);
        expect(nodes.filter(({ type }) => !known.includes(type))).toEqual([]);
        expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(1);
        expect(linksIn(markdown).filter((url) => url !== URL_OF_PAGE && url !== LICENCE)).toEqual([]);
        expect(markdown.replaceAll('$(link-external)', '')).not.toMatch(/(?<!\\)\$\(/);
      }),
    );
  });
});
