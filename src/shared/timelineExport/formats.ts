/** What a timeline can leave as, in the order in which the reader is asked. Here and nowhere else are they named. */
export const FORMATS = [
  { id: 'svg', kind: 'picture', label: 'SVG picture', extension: 'svg', detail: 'The axis as it is in view, in lines' },
  { id: 'png', kind: 'picture', label: 'PNG picture', extension: 'png', detail: 'The axis as it is in view, in dots' },
  { id: 'csv', kind: 'text', label: 'CSV', extension: 'csv', detail: 'For spreadsheets and programs' },
  { id: 'iCalendar', kind: 'text', label: 'iCalendar', extension: 'ics', detail: 'For calendars; years 1 to 9999' },
  { id: 'markdown', kind: 'text', label: 'Markdown table', extension: 'md', detail: 'For notes and articles' },
  { id: 'markwhen', kind: 'text', label: 'markwhen', extension: 'mw', detail: 'For markwhen; years 1 to 9999' },
] as const satisfies readonly NamedFormat[];

interface NamedFormat {
  readonly id: string;
  /** `text` is written from the chronology alone; `picture` is drawn by the timeline's page. */
  readonly kind: 'text' | 'picture';
  readonly label: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** What it is for, in a few words. */
  readonly detail: string;
}

/** One way out of the timeline. */
export type Format = (typeof FORMATS)[number];
export type FormatId = Format['id'];
/** The formats that are written, and those that are drawn. */
export type TextFormatId = Extract<Format, { readonly kind: 'text' }>['id'];
export type PictureFormatId = Extract<Format, { readonly kind: 'picture' }>['id'];

/** The format of this id, or undefined where there is none; takes anything. @example formatOf('csv')?.extension // "csv" */
export const formatOf = (id: unknown): Format | undefined => FORMATS.find((format) => format.id === id);
