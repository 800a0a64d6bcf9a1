import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { domainOf, mend, slugWords } from '../../../src/core/markdown/webAddress';

const sourcesOf = (text: string) => analyzeArticle(text).sources;
const shown = (text: string) => sourcesOf(text).map(({ span }) => text.slice(span.start, span.end));

describe('sources', () => {
  it('are Markdown links, references, autolinks, bare addresses and links in HTML', () => {
    const text = [
      'A [link](https://a.example.org/x), a [reference][r], an <https://b.example.org/y>,',
      'a bare https://c.example.org/z, and <a href="https://d.example.org/w">HTML</a>.',
      '',
      '[r]: https://e.example.org/v',
    ].join('\n');
    expect(sourcesOf(text).map(({ domain }) => domain[0])).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(shown(text)[0]).toBe('[link](https://a.example.org/x)');
    expect(shown(text)[3]).toBe('https://c.example.org/z');
  });

  it('are no pictures, no places in the article, no files and no other schemes', () => {
    expect(
      shown('![p](https://a.example.org/p.png) [s](#s) [f](./f.md) [m](mailto:a@example.org) [c](command:x)'),
    ).toEqual([]);
  });

  it('leave the punctuation behind an address to the sentence', () => {
    expect(shown('See (https://a.example.org/x), https://b.example.org/y. Or “https://c.example.org/z”?')).toEqual([
      'https://a.example.org/x',
      'https://b.example.org/y',
      'https://c.example.org/z',
    ]);
  });

  it('are DOIs, by their resolver', () => {
    const [source] = sourcesOf('As shown before (doi:10.1234/abc.5).');
    expect(source).toMatchObject({
      url: 'https://doi.org/10.1234/abc.5',
      domain: 'doi.org',
      label: 'doi:10.1234/abc.5',
    });
  });

  it('know the note they stand in', () => {
    const { footnotes, sources } = analyzeArticle(
      'Text.[^a] https://x.example.org/1\n\n[^a]: See https://y.example.org/2 and https://z.example.org/3.\n',
    );
    expect(sources.map(({ footnote }) => footnote)).toEqual([null, 0, 0]);
    expect(footnotes.definitions[0]?.sources).toEqual([1, 2]);
  });

  it('are one address where the paste broke it behind a hyphen', () => {
    const text = 'See https://a.example.org/the-long- and-winding/road for more.';
    expect(shown(text)).toEqual(['https://a.example.org/the-long- and-winding/road']);
    expect(sourcesOf(text)[0]?.repaired).toBe('https://a.example.org/the-long-and-winding/road');
  });
});

describe('sources of every spelling', () => {
  it.each([
    ['a bracket of its own', 'See (https://a.example.org/Foo_(bar)).', 'https://a.example.org/Foo_(bar)'],
    ['emphasis around it', 'See *https://a.example.org/x*.', 'https://a.example.org/x'],
    ['dots that cut it short', 'See https://a.example.org/x… there.', 'https://a.example.org/x'],
    [
      'a port, a query and a place',
      'https://a.example.org:8080/x?y=1&z=2#w!',
      'https://a.example.org:8080/x?y=1&z=2#w',
    ],
    ['capitals', 'HTTPS://A.example.org/X', 'HTTPS://A.example.org/X'],
  ])('are found with %s', (_, text, address) => {
    expect(sourcesOf(text).map(({ url }) => url)).toEqual([address]);
  });

  it.each([
    ['a bare DOI', 'In 10.1234/abc(5)6, as shown.', 'https://doi.org/10.1234/abc(5)6', '10.1234/abc(5)6'],
    ['a preprint', 'See arXiv:2101.00001v2.', 'https://arxiv.org/abs/2101.00001v2', 'arXiv:2101.00001v2'],
    [
      'a link that points',
      'Read it [here](https://a.example.org/the-long-road).',
      'https://a.example.org/the-long-road',
      'The long road',
    ],
    [
      'a link in HTML',
      '<p>\n</p>\n\nSo <a href="https://a.example.org/x">says the log</a>.',
      'https://a.example.org/x',
      'says the log',
    ],
  ])('are read from %s', (_, text, url, label) => {
    expect(sourcesOf(text)).toMatchObject([{ url, label }]);
  });

  it('say the host that a name before it would hide', () => {
    expect(sourcesOf('https://bank.example.com@evil.example.org/x')[0]?.domain).toBe('evil.example.org');
  });

  it.each([
    ['https://a.example.org/2019/ 03/foo now', 'https://a.example.org/2019/03/foo'],
    ['https://a.example.org/2019/\n03/foo-bar now', 'https://a.example.org/2019/03/foo-bar'],
    ['https://a.example.org/the-long-ro\nad.html', 'https://a.example.org/the-long-road.html'],
    ['https:/a.example.org/x', 'https://a.example.org/x'],
    ['http//a.example.org/x', 'http://a.example.org/x'],
    ['[x](https://https://a.example.org/x)', 'https://a.example.org/x'],
    ['[x](hhttps://a.example.org/x)', 'https://a.example.org/x'],
    ['https://a.example.org/the\u200B-road', 'https://a.example.org/the-road'],
  ])('are mended in %j', (text, repaired) => {
    expect(sourcesOf(text).map((source) => source.repaired)).toEqual([repaired]);
  });

  it.each([
    'See https://a.example.org/2019/ and/or the rest.',
    'See https://a.example.org/x\nroad works, and more.',
    'See https://a.example.org/x/\nlog-book of the ship',
    'It is 10.5/12 of that, or 10.50/unit, in chapter 10.1.',
  ])('keep their ends in %j', (text) => {
    expect(sourcesOf(text).flatMap((source) => source.repaired ?? [])).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example.org/x/asia-%20policy/y', 'https://a.example.org/x/asia-policy/y'],
    ['www.example.org/x', 'https://www.example.org/x'],
    ['https://a.example.org/x.', 'https://a.example.org/x'],
    ['https://a.example.org/x', null],
    ['https://a.example.org/two%20words.pdf', null],
    ['https://a.example.org/Log%20-%20Final%20Version.pdf', null],
  ])('%s is mended to %s', (address, expected) => {
    expect(mend(address)).toBe(expected);
  });

  it('has a host', () => {
    expect(['https://www.Example.org:80/x', 'http://user@example.org', 'www.example.org/x?y'].map(domainOf)).toEqual(
      Array(3).fill('example.org'),
    );
  });

  it.each([
    ['https://example.org/news/putin-goes-east-263/', 'Putin goes east'],
    ['https://example.org/2015/02/10/soft-alliance-pub-59065', 'Soft alliance'],
    ['https://example.org/a/winter-of-1957.html', 'Winter of 1957'],
    ['https://www.example.org/63626', 'example.org'],
    ['https://example.org/%E0%A4%A', 'example.org'],
  ])('%s says "%s"', (address, words) => {
    expect(slugWords(address)).toBe(words);
  });
});

describe('what is odd', () => {
  const codesIn = (text: string) => analyzeArticle(text).problems.map(({ code }) => code);
  const paragraph = 'This paragraph is long enough to be noticed where it stands in an article twice.';

  it('is a marker without a note, a note without a marker and a note told twice', () => {
    expect(codesIn('One.[^1] Two.[^2] \\[^4]\n\n[^1]: A.\n\n[^1]: B.\n\n[^3]: C.\n')).toEqual([
      'footnote-undefined',
      'footnote-duplicate',
      'footnote-unused',
    ]);
  });

  it('is a broken address, with the mended one in the message', () => {
    const [problem] = analyzeArticle('See https://a.example.org/b-%20c/d now.').problems;
    expect(problem?.code).toBe('url-broken');
    expect(problem?.message).toContain('https://a.example.org/b-c/d');
  });

  it('is no address without a scheme: it is mended in silence', () => {
    expect(codesIn('See www.example.org/x for more.')).toEqual([]);
  });

  it('is a paragraph that stands there twice', () => {
    expect(codesIn(`${paragraph}\n\nBetween.\n\n${paragraph}\n`)).toEqual(['paragraph-repeated']);
  });
});
