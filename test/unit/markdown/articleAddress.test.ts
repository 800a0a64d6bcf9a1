import { describe, expect, it } from 'vitest';
import { articleAddress } from '../../../src/core/markdown/articleAddress';

const withHead = (head: string, fence = '---') => `${fence}\n${head}\n${fence}\n\n# Rome\n`;

describe('the address of an article', () => {
  it.each([
    ['url: https://example.org/rome', 'https://example.org/rome'],
    ['Source: "http://example.org/a?b=c#d"', 'http://example.org/a?b=c#d'],
    ['source: An old book\nlink: https://example.org/rome', 'https://example.org/rome'],
    ['source:\n  - https://example.org/1\n  - https://example.org/2', 'https://example.org/1'],
    ['source: https://a.example\ncanonical: https://b.example/rome', 'https://b.example/rome'],
  ])('stands in front matter: %s', (head, address) => {
    expect(articleAddress(withHead(head))).toBe(address);
    expect(articleAddress(`\uFEFF${withHead(head).replaceAll('\n', '\r\n')}`)).toBe(address);
  });

  it('stands in TOML as well', () => {
    expect(articleAddress(withHead('permalink = "https://example.org/rome"', '+++'))).toBe('https://example.org/rome');
  });

  it.each([
    ['no front matter', '# Rome\n\nurl: https://example.org\n'],
    ['front matter further down', `# Rome\n\n${withHead('url: https://example.org')}`],
    ['front matter that is never closed', '---\nurl: https://example.org\n\n# Rome\n'],
    ['front matter that is broken', withHead('url = "https://example.org', '+++')],
    [
      'an address that leads elsewhere',
      withHead('url: javascript:alert(1)\nsource: command:x\nlink: file:///etc/passwd'),
    ],
    ['a path', withHead('permalink: /2019/rome/')],
    ['two words', withHead('url: https://example.org/ and more')],
  ])('is none of %s', (_what, text) => {
    expect(articleAddress(text)).toBeNull();
  });

  it('is looked for no longer than front matter goes', () => {
    expect(articleAddress(`---\n${'a: b\n'.repeat(200_000)}`)).toBeNull();
  });
});
