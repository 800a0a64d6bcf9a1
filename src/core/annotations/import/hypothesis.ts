import type { Annotation, Body, Fields, Target } from '../model';

/** What came of an import. */
export interface Imported {
  readonly annotations: readonly Annotation[];
  /** Rows that hold no quote, as notes on whole pages and replies do: how many, for the reader to know. */
  readonly leftOut: number;
}

/**
 * Reads a Hypothesis export: the JSON that its client saves (`{ annotations: […] }`), an answer of its API
 * (`{ rows: […] }`) or a bare list. Its positions count another rendering of the page, so they are only a hint; the quote
 * finds the place, as with any annotation. Null where the text is no such export.
 *
 * @example importHypothesis('{"rows": []}') // { annotations: [], leftOut: 0 }
 */
export function importHypothesis(text: string): Imported | null {
  const rows = rowsOf(parsed(text));
  if (!rows) return null;
  const annotations = rows.flatMap((row) => annotationOf(row) ?? []);
  return { annotations, leftOut: rows.length - annotations.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isFields(value)) return null;
  const rows = value['annotations'] ?? value['rows'];
  return Array.isArray(rows) ? (rows as readonly unknown[]) : null;
}

function annotationOf(row: unknown): Annotation | null {
  if (!isFields(row)) return null;
  const { id, created, updated } = row;
  const target = targetOf(row['target']);
  const instants = [created, updated ?? created].map(instantOf);
  if (typeof id !== 'string' || !target || !instants[0] || !instants[1]) return null;
  const body = bodiesOf(row);
  const isComment = body.some(({ purpose }) => purpose === 'commenting');
  return {
    id: `urn:hypothesis:${id}`, // the same row twice is one annotation
    created: instants[0],
    modified: instants[1],
    motivation: isComment ? 'commenting' : body.length > 0 ? 'tagging' : 'highlighting',
    body,
    colour: null,
    target,
    unknown: {},
  };
}

/** An instant with any offset and any number of digits, in UTC to the millisecond. */
function instantOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value.replace(/(\.\d{3})\d+/, '$1')) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function bodiesOf({ text, tags }: Fields): Body[] {
  const notes = typeof text === 'string' && text.trim() !== '' ? [text] : [];
  const words = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  return [
    ...notes.map((value): Body => ({ purpose: 'commenting', value, unknown: {} })),
    ...words.map((value): Body => ({ purpose: 'tagging', value, unknown: {} })),
  ];
}

function targetOf(value: unknown): Target | null {
  const first: unknown = Array.isArray(value) ? value[0] : null;
  const selectors = isFields(first) && Array.isArray(first['selector']) ? first['selector'].filter(isFields) : [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!quote || typeof quote['exact'] !== 'string' || quote['exact'] === '') return null;
  const start = typeof position?.['start'] === 'number' ? position['start'] : 0;
  return {
    position: { start, end: start + quote['exact'].length },
    quote: { exact: quote['exact'], prefix: textOf(quote['prefix']), suffix: textOf(quote['suffix']) },
    section: null,
    surroundings: null,
    unknown: {},
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
