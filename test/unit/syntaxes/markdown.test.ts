import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';
import { host } from './hostGrammar';
import { loadGrammar, MARKDOWN, markers, tokenize } from './tokenize';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar(MARKDOWN, host);
});

const scopesOf = (text: string, part: string): readonly string[] =>
  tokenize(grammar, text)
    .flat()
    .find((token) => token.text === part)?.scopes ?? [];

describe('footnotes in Markdown', () => {
  it('colours a reference, numbered or named', () => {
    expect(markers(grammar, 'One.[^1] Two.[^a-name]')).toEqual(['[^1]', '[^a-name]']);
  });

  it('colours a definition and leaves its text to Markdown', () => {
    const text = '[^1]: A *Book*, [here](https://example.org)';
    expect(markers(grammar, text)).toEqual(['[^1]:']);
    expect(scopesOf(text, '*Book*')).toContain('markup.italic.markdown');
    expect(scopesOf(text, '[here](https://example.org)')).toContain('meta.link.inline.markdown');
  });

  it('keeps the later paragraphs of a definition out of code', () => {
    const text = '[^1]: One\n\n    Two *three*\n\n```\nfour.[^4]\n```';
    expect(scopesOf(text, '*three*')).toContain('markup.italic.markdown');
    expect(scopesOf(text, '*three*')).not.toContain('markup.raw.block.markdown');
    expect(scopesOf(text, 'four.[^4]')).toContain('markup.fenced_code.block.markdown');
    expect(scopesOf(text, 'four.[^4]')).not.toContain('meta.footnote.definition.annotated-reader');
  });

  it('colours text pasted into a Markdown file as it does plain text', () => {
    expect(markers(grammar, 'A different world.4 Nobody minded.\n\n4 https://example.org')).toEqual(['4', '4']);
  });
});

describe('what is not a footnote', () => {
  it.each([
    ['code', 'Write `a world.[^1]` here'],
    ['a fence', '```\nA different world.4 Nobody [^1]\n1 https://example.org\n```'],
    ['an indented block', '    A different world.4 Nobody [^1]'],
    ['the text of a link', 'See [a world.4 Nobody](https://example.org/end.4)'],
    ['a reference link', 'See [1] there'],
    ['an escape', 'A different world.\\[^1]'],
  ])('%s stays as Markdown has it', (_, text) => {
    expect(markers(grammar, text)).toEqual([]);
  });
});
