import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { escapeMarkdown, isWebAddress, linkTo, plainLabel, visibleText } from '../../../src/core/cards/escape';

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
    expect(escapeMarkdown('a\u202Eb\u2066c\u200Fd')).toBe('abcd');
  });

  // VS Code renders Markdown to HTML, which takes the backslashes away, and only then looks for icons.
  it('leaves no icon in what Markdown becomes, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('$', '(', ')', '\\', 'b', '~', '\u202E', '\u200B') }),
      fc.constant('$(bug)'),
    );
    fc.assert(fc.property(text, (any) => !escapeMarkdown(any).replaceAll('\\', '').includes('$(')));
    expect(textIn(parseMarkdown(escapeMarkdown('a $(bug) for $5')))).toBe('a $(bug) for $5');
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

describe('plainLabel', () => {
  it.each([
    '$(sync~spin) Ada',
    '\\$(bug)',
    '[Go on](command:workbench.action.quit)',
    '$\u200B(bug)',
    ']\u202E(command:x)',
  ])('leaves neither icon nor link in %j', (hostile) => {
    expect(plainLabel(hostile)).not.toMatch(/\$\(|\]\(/);
    expect(plainLabel(hostile).replaceAll('\u2060', '')).toBe(visibleText(hostile));
  });

  it('cuts what is too long, and no character in two', () => {
    expect(plainLabel('a'.repeat(9), 4)).toBe('aaaa…');
    expect(plainLabel('abc😀', 4)).toBe('abc…');
  });
});

describe('visibleText', () => {
  it('keeps what joins letters and emoji', () => {
    expect(visibleText('می\u200Cخواهم 👩\u200D🚀')).toBe('می\u200Cخواهم 👩\u200D🚀');
  });

  it('makes names alike that look alike', () => {
    expect(visibleText('A\u00ADd\u200Ba\u2060')).toBe('Ada');
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
