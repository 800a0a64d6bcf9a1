import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/core/cards/escape';
import { writeMarkdownTable } from '../../../src/shared/timelineExport/markdownTable';
import { anyText, BEFORE_CHRIST, chronology, CONTEXT, item } from './chronology';

const written = (...items: Parameters<typeof chronology>[0]): string =>
  writeMarkdownTable(chronology(items), CONTEXT).text;

const parsed = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });

/** The cells of a text that is one table of plain words; throws where it is anything else. */
function cellsOf(text: string): string[][] {
  const [table, ...rest] = parsed(text).children as [RootContent, ...RootContent[]];
  if (table.type !== 'table' || rest.length > 0) throw new Error('not one table');
  return table.children.map((row) =>
    row.children.map(({ children }) =>
      children
        .map((node) => {
          if (node.type !== 'text') throw new Error(`a cell holds a ${node.type}`);
          return node.value;
        })
        .join(''),
    ),
  );
}

describe('writeMarkdownTable', () => {
  it('writes a row an event', () => {
    expect(written(item(), { ...BEFORE_CHRIST, basis: 'named-period', section: null })).toBe(
      [
        '| Date | Event | Actors | Section | Date is |',
        '| - | - | - | - | - |',
        '| 6 May 2016 | Abe and Putin meet in Sochi | Abe, Putin | The meeting | stated |',
        '| 44 BC | Caesar falls | Abe, Putin | | inferred |',
        '',
      ].join('\n'),
    );
  });

  it('is a head alone where there is no event', () => {
    expect(cellsOf(written())).toEqual([['Date', 'Event', 'Actors', 'Section', 'Date is']]);
  });

  it.each([
    'a | b',
    'a \\| b \\',
    '*so* `it` ~~is~~ _here_',
    '[go](command:x) ![see](https://example.org) [^1] <b> <!-- --> ]]> &amp;',
    'one\r\n\r\n# two',
    '#tag // C:\\path',
  ])('keeps %j as words', (summary) => {
    expect(cellsOf(written(item({ summary })))[1]![1]).toBe(visibleText(summary));
  });

  it('lets no bare address become a link, and no dollar a formula', () => {
    const text = written(item({ summary: 'https://example.org www.example.org a@example.org $x$' }));
    expect(text).toContain('https\\://example.org www\\.example.org a\\@example.org \\$x\\$');
  });

  it('reads back as the words it was given', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const read = cellsOf(written(item({ summary })));
        expect(read[1]).toEqual(['6 May 2016', visibleText(summary), 'Abe, Putin', 'The meeting', 'stated']);
      }),
    );
  });
});
