import type { TimelineModel } from '../timelineModel';
import { writeCsv } from './csv';
import type { TextFormatId } from './formats';
import { writeICalendar } from './iCalendar';
import { writeMarkdownTable } from './markdownTable';
import { writeMarkwhen } from './markwhen';
import type { WriteContext, WriteTimeline, WrittenTimeline } from './written';

/** Who writes each format; one without a writer does not compile. Apart from `formats.ts`, as the host bundles no parser. */
const WRITERS: Readonly<Record<TextFormatId, WriteTimeline>> = {
  csv: writeCsv,
  iCalendar: writeICalendar,
  markdown: writeMarkdownTable,
  markwhen: writeMarkwhen,
};

/** A chronology as text. @example writeTimeline('csv', model, context).text // "date,first day,…" */
export const writeTimeline = (format: TextFormatId, model: TimelineModel, context: WriteContext): WrittenTimeline =>
  WRITERS[format](model, context);
