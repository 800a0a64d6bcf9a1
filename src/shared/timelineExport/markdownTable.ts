import type { Table, TableRow } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { TimelineItem, TimelineModel } from '../timelineModel';
import { visibleText } from '../../core/cards/escape';
import { actorNames, sectionTitle, type WriteTimeline } from './written';

const HEAD = ['Date', 'Event', 'Actors', 'Section', 'Date is'];

/**
 * A chronology as a table of GitHub's Markdown, a row an event. Nothing is left out.
 *
 * Article text stays text: remark escapes pipes and markup, and what would become a link or a formula by itself.
 *
 * @example writeMarkdownTable(model, context).text // "| Date | Event | …\n| - | - | …\n| 6 May 2016 | …\n"
 */
export const writeMarkdownTable: WriteTimeline = (model) => {
  const table: Table = { type: 'table', children: [rowOf(HEAD), ...model.items.map((item) => rowFor(item, model))] };
  return { text: writer.stringify({ type: 'root', children: [table] }), leftOut: 0 };
};

const rowFor = (item: TimelineItem, model: TimelineModel): TableRow =>
  rowOf([
    item.date,
    item.summary,
    actorNames(model, item).join(', '),
    sectionTitle(model, item),
    item.basis === 'explicit' ? 'stated' : 'inferred',
  ]);

const rowOf = (cells: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [{ type: 'text', value: visibleText(cell) }] })),
});

/** Bare addresses that GFM makes links (spec 6.9), as mdast-util-gfm-autolink-literal has them, and `$` of formulas. */
const BARE = [
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]' },
  { character: ':', before: '[ps]', after: '\\/' },
  { character: '$' },
].map((pattern) => ({ ...pattern, inConstruct: 'phrasing' as const }));

function remarkTable(this: Processor): void {
  const extensions = [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown(), { unsafe: BARE }];
  (this.data().toMarkdownExtensions ??= []).push(...extensions);
}

const writer = remark().use(remarkTable).freeze();
