import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { mayHoldTable } from '../../../src/core/markdown/tables';

const hasTable = (text: string): boolean =>
  JSON.stringify(
    fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children,
  ).includes('"table"');

const PIECES = [
  '|',
  '-',
  ':',
  ' ',
  '\t',
  'a',
  '`|`',
  '\\|',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '> ',
  '- ',
  '1. ',
  '|-|',
  ':-',
  '---',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 16 }).map((pieces) => pieces.join(''));
/** With a head and a second row, so that many are tables indeed. */
const likely = fc
  .tuple(fc.constantFrom('', '> ', '- ', '1. '), soup, fc.constantFrom('|-|', '-|', ':-', '--|--', '|:-:|-'), soup)
  .map(([opening, head, row, rest]) => `${opening}|a|b\n${opening.replace(/[^>]/g, ' ')}${row}\n${head}${rest}`);

describe('whether a text may hold a table', () => {
  it('is never denied of one that holds a table', () => {
    let tables = 0;
    fc.assert(
      fc.property(fc.oneof(soup, likely), (text) => {
        if (!hasTable(text)) return;
        tables += 1;
        expect(mayHoldTable(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(tables).toBeGreaterThan(100);
  });

  it.each(['A|B\n-|-\n1|2', 'A|B\r\n-|-\r\n1|2', 'A|B\r-|-\r1|2'])('is said whatever ends the lines: %j', (text) => {
    expect([hasTable(text), mayHoldTable(text)]).toEqual([true, true]);
  });

  it('is denied of prose with bars, dashes and colons', () => {
    const prose = 'Either | or.\n\n- One: two\n- three – four\n\nA heading\n---------\n\nHe said: no.\n\n***\n';
    expect(mayHoldTable(prose)).toBe(false);
  });
});
