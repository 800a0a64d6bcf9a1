import type { TimelineItem, TimelineModel } from '../timelineModel';
import { formatDay } from '../../core/time/civil';
import { actorNames, sectionTitle, type WriteTimeline } from './written';

const EOL = '\r\n';
const ACTOR_GAP = '; ';

type Column = readonly [name: string, cell: (item: TimelineItem, model: TimelineModel) => string];

const COLUMNS: readonly Column[] = [
  ['date', ({ date }) => date],
  ['first day', ({ first }) => formatDay(first)],
  ['last day', ({ last }) => formatDay(last)],
  ['precision', ({ precision }) => precision],
  ['basis', ({ basis }) => basis],
  ['summary', ({ summary }) => summary],
  ['actors', (item, model) => actorNames(model, item).join(ACTOR_GAP)],
  ['section', (item, model) => sectionTitle(model, item)],
  ['passage', ({ passage }) => passage],
];

/**
 * A chronology as CSV (RFC 4180): a row of names, then a row an event, lines ended by CR LF. Days are ISO 8601, first and
 * last included; years before year 1 are negative, as ISO counts them (`-0043` is 44 BC). Nothing is left out.
 *
 * Cells that a spreadsheet would run begin with an apostrophe, see `harmless`; that goes for days before year 0 too.
 *
 * @example writeCsv(model, context).text // "date,first day,…\r\n6 May 2016,2016-05-06,…\r\n"
 */
export const writeCsv: WriteTimeline = (model) => ({
  text: [COLUMNS.map(([name]) => name), ...model.items.map((item) => COLUMNS.map(([, cell]) => cell(item, model)))]
    .map((row) => row.map(cellOf).join(',') + EOL)
    .join(''),
  leftOut: 0,
});

const cellOf = (text: string): string => quoted(harmless(text));

/** RFC 4180, 2.5 to 2.7; space at the ends is kept by quotes too, since some readers trim it. */
const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Where a spreadsheet may see a cell begin with a formula: at the start, and behind what separates cells and lines in
 * some country or other (a semicolon, a tab), since quotes count for nothing to a reader that splits there.
 */
const FORMULA = /(^|[;\t\r\n])(?=[\s"'\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n\u0000])/g;

/**
 * Text that no spreadsheet runs: an apostrophe before whatever would begin a formula, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * @example harmless('=1+1') // "'=1+1"
 */
export const harmless = (text: string): string => text.replace(FORMULA, "$1'");
