import { csvCell } from '../../core/csvCell';
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
    .map((row) => row.map(csvCell).join(',') + EOL)
    .join(''),
  leftOut: 0,
});
