import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { actorCard } from '../../../src/core/cards/actorCard';
import { escapeMarkdown } from '../../../src/core/cards/escape';
import type { CardLinks } from '../../../src/core/cards/links';
import { referenceCard } from '../../../src/core/cards/noteCard';
import { cardTree, type CardNode } from '../../../src/webview/card/cardTree';

const LINKS: CardLinks = {
  goTo: ({ start }) => `command:go?${encodeURIComponent(JSON.stringify([start]))}`,
  onTimeline: ({ start }) => `command:show?${start}`,
  annotate: ({ start }) => `command:note?${start}`,
};

/** Every node, in order. */
const allOf = (nodes: readonly CardNode[]): CardNode[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? allOf(node.children) : [])]);
const wordsOf = (nodes: readonly CardNode[]): string =>
  allOf(nodes)
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('');

describe('cardTree', () => {
  it('reads what a card is made of', () => {
    expect(cardTree('> **Ada** &nbsp;*x* [$(arrow-up) up](command:go?%5B1%5D)')).toEqual([
      {
        type: 'element',
        name: 'blockquote',
        children: [
          {
            type: 'element',
            name: 'p',
            children: [
              { type: 'element', name: 'strong', children: [{ type: 'text', text: 'Ada' }] },
              { type: 'text', text: ' \u00A0' },
              { type: 'element', name: 'em', children: [{ type: 'text', text: 'x' }] },
              { type: 'text', text: ' ' },
              {
                type: 'action',
                address: 'command:go?%5B1%5D',
                children: [
                  { type: 'icon', name: 'arrow-up' },
                  { type: 'text', text: ' up' },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('takes pictures that the card holds, and no others', () => {
    const url = 'data:image/svg+xml;base64,PHN2Zy8+';
    expect(allOf(cardTree(`![three places](${url})`))).toContainEqual({ type: 'image', url, alt: 'three places' });
    for (const elsewhere of ['https://example.org/a.svg', 'data:text/html,x', 'file:///a.svg'])
      expect(allOf(cardTree(`![three places](${elsewhere})`)).map(({ type }) => type)).not.toContain('image');
  });

  it('takes addresses of the web and of commands, and no others', () => {
    expect(allOf(cardTree('[a](<https://example.org/%28x%29>)'))).toContainEqual({
      type: 'link',
      url: 'https://example.org/%28x%29',
      children: [{ type: 'text', text: 'a' }],
    });
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'vscode://x/y', 'data:text/html,x', '//a.org'])
      expect(allOf(cardTree(`[a](<${url}>)`)).map(({ type }) => type)).toEqual(['element', 'element', 'text']);
  });

  it('shows HTML as its words', () => {
    expect(wordsOf(cardTree('a <b onclick="x()">c</b>\n\n<script>d</script>'))).toBe(
      'a <b onclick="x()">c</b><script>d</script>',
    );
  });

  it('takes an icon that the article speaks of for its words', () => {
    const nodes = cardTree(`$(link) ${escapeMarkdown('$(bug) \\$(bug) \\\\$(bug) \uFDD0bug\uFDD1')}`);
    expect(allOf(nodes).filter(({ type }) => type === 'icon')).toEqual([{ type: 'icon', name: 'link' }]);
    expect(wordsOf(nodes)).toBe(' $(bug) \\$(bug) \\\\$(bug) bug');
  });

  it('shows the words of any text and nothing else', () => {
    const piece = fc.constantFrom(
      '$(bug)',
      '\\',
      '[a](command:x)',
      '<b>',
      '![](data:image/svg+xml,x)',
      '&lt;',
      '*',
      '`',
    );
    const hostile = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = allOf(cardTree(`**${escapeMarkdown(text)}x**`));
        expect(nodes.filter(({ type }) => type !== 'text' && type !== 'element')).toEqual([]);
      }),
    );
  });

  it('gives every link of a real card something to press', () => {
    const text =
      'Ada Lovelace met Mary Somerville.[^1] Ada wrote to Mary.\n\n[^1]: See https://example.org/letters now.\n';
    const article = analyzeArticle(text);
    const cards = [
      actorCard(article, text, article.mentions.at(-1)!, LINKS),
      referenceCard(article, article.footnotes.references[0]!, LINKS),
    ];
    for (const card of cards) {
      const nodes = allOf(cardTree(card));
      const pressed = nodes.filter(({ type }) => type === 'action' || type === 'link');
      const pictures = nodes.filter(({ type }) => type === 'image');
      expect(pictures).toHaveLength(card.match(/!\[/g)?.length ?? 0);
      expect(pressed).toHaveLength(card.match(/\]\(/g)!.length - pictures.length);
      expect(wordsOf(nodes)).not.toMatch(/\$\(|command:|&nbsp;|\]\(/);
    }
  });
});
