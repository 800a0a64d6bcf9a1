import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { escapeMarkdown, isWebAddress, linkTo } from '../../../src/core/cards/escape';

/** Plain CommonMark: a card is rendered by VS Code, not by our reading of articles. */
const parseMarkdown = (text: string) => remark().parse(text);

const typesIn = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])];
const textIn = (node: Nodes): string =>
  'children' in node ? node.children.map(textIn).join('') : 'value' in node ? node.value : '';

describe('escapeMarkdown', () => {
  it.each([
    '](command:annotatedReader.goTo)',
    '[click](command:workbench.action.terminal.new)',
    '<img src=x onerror=alert(1)>',
    '<https://example.org>',
    '**bold** _it_ `code` ~~gone~~',
    '![](data:image/png;base64,AAAA)',
    '# heading',
    '1. item',
    '- item',
    '> quote',
    '&lt;script&gt;',
    'a\n\n---\n\nb',
    '[^1]: note',
    '| a | b |\n| - | - |',
    '\\](command:x)',
  ])('leaves nothing but text of %j', (hostile) => {
    expect(new Set(typesIn(parseMarkdown(escapeMarkdown(hostile))))).toEqual(new Set(['root', 'paragraph', 'text']));
  });

  it('shows the words as they are, in one line', () => {
    expect(textIn(parseMarkdown(escapeMarkdown('a *b*\n  [c](d)')))).toBe('a *b* [c](d)');
  });

  it('takes marks out that would turn the text around', () => {
    expect(escapeMarkdown('a\u202Eb\u2066c')).toBe('abc');
  });

  it('escapes icons the way VS Code reads them', () => {
    expect(escapeMarkdown('$(bug)')).toBe('\\$(bug\\)');
  });

  it('yields one paragraph of text for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const types = typesIn(parseMarkdown(escapeMarkdown(text)));
        expect(types.filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
      }),
    );
  });
});

describe('links to the web', () => {
  it('opens http and https alone', () => {
    expect(['https://a.org', 'HTTP://a.org/x'].every(isWebAddress)).toBe(true);
    expect(
      ['command:x', 'javascript:alert(1)', 'file:///etc/passwd', 'https:/a', 'vscode://x'].some(isWebAddress),
    ).toBe(false);
  });

  it('leaves a target that is no web address without a link', () => {
    expect(linkTo('words', 'command:x')).toBe('words');
  });

  it('lets no target end early, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (path) => {
        const tree = parseMarkdown(linkTo('words', `https://example.org/${path}`));
        const paragraph = tree.children[0];
        expect(typesIn(tree)).toEqual(['root', 'paragraph', 'link', 'text']);
        expect(paragraph && textIn(paragraph)).toBe('words');
      }),
    );
  });
});
