import { fieldsOf } from '../../fields';
import type { Annotation, Body, Fields, Motivation, Target } from '../model';
import type { Imported } from './hypothesis';

/** Types of a page and of a collection (section 5 of the W3C's model). */
const CONTAINERS = ['AnnotationPage', 'AnnotationCollection'];

/**
 * Reads annotations in the W3C's JSON-LD: what `export/jsonLd.ts` writes, and pages, collections and lists of other
 * programs as far as they quote a text. Their positions count code points and ours code units, so they are counted anew.
 * Ids stay, so that what comes in twice is there once. Null where the text is no such file.
 *
 * @param article the text that the annotations are of
 * @example importJsonLd('{"type": "AnnotationPage", "items": []}', '') // { annotations: [], leftOut: 0 }
 */
export function importJsonLd(text: string, article: string): Imported | null {
  const items = itemsOf(parsed(text));
  if (!items) return null;
  const toOffset = offsetsIn(article);
  const annotations = items.flatMap((item) => annotationOf(item, toOffset) ?? []);
  return { annotations, leftOut: items.length - annotations.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The annotations of a page, of a collection with its first page in it, of a list, or one alone. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isAnnotation) ? (value as readonly unknown[]) : null;
  if (isAnnotation(value)) return [value];
  const container = fieldsOf(value);
  if (!typesOf(container).some((type) => CONTAINERS.includes(String(type)))) return null;
  const { items, first } = container;
  if (Array.isArray(items)) return items as readonly unknown[];
  return first === undefined ? [] : itemsOf(first);
}

const typesOf = (value: unknown): unknown[] => [fieldsOf(value)['type']].flat();
const isAnnotation = (value: unknown): boolean => typesOf(value).includes('Annotation');

function annotationOf(item: unknown, toOffset: ToOffset): Annotation | null {
  const { id, created, modified, motivation, body, bodyValue, target: said } = fieldsOf(item);
  const target = targetOf(said, toOffset);
  const instants = [created ?? modified, modified ?? created].map(instantOf);
  if (typeof id !== 'string' || id === '' || !target || !instants[0] || !instants[1]) return null;
  const own = [body ?? bodyValue ?? []].flat().flatMap((one) => bodyOf(one, motivation));
  return {
    id,
    created: instants[0],
    modified: instants[1],
    motivation: motivationOf(own),
    body: own,
    colour: colourOf(said),
    target,
    unknown: {},
  };
}

const motivationOf = (body: readonly Body[]): Motivation =>
  body.some(({ purpose }) => purpose === 'commenting') ? 'commenting' : body.length > 0 ? 'tagging' : 'highlighting';

/** An instant with any offset and any number of digits, in UTC to the millisecond. */
function instantOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value.replace(/(\.\d{3})\d+/, '$1')) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A body in words; what has no purpose of its own has that of the annotation (section 3.3.5 of the model). */
function bodyOf(body: unknown, motivation: unknown): Body[] {
  const { value, purpose } = typeof body === 'string' ? { value: body, purpose: undefined } : fieldsOf(body);
  if (typeof value !== 'string' || value.trim() === '') return [];
  const isTag = [purpose ?? motivation].flat().includes('tagging');
  return [{ purpose: isTag ? 'tagging' : 'commenting', value, unknown: {} }];
}

/** The target, or the first of several: an object with selectors. */
const firstTarget = (value: unknown): Fields => fieldsOf([value].flat()[0]);

function colourOf(value: unknown): string | null {
  const { styleClass } = firstTarget(value);
  return typeof styleClass === 'string' && styleClass !== '' ? styleClass : null;
}

function targetOf(value: unknown, toOffset: ToOffset): Target | null {
  const { selector, source } = firstTarget(value);
  const selectors = [selector].flat().map(fieldsOf);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const exact = quote?.['exact'];
  if (typeof exact !== 'string' || exact === '') return null;
  const start = toOffset(position?.['start']) ?? 0;
  return {
    position: { start, end: toOffset(position?.['end'], start) ?? start + exact.length },
    quote: { exact, prefix: textOf(quote?.['prefix']), suffix: textOf(quote?.['suffix']) },
    section: null,
    surroundings: null,
    unknown: typeof source === 'string' && /^https?:\/\//i.test(source) ? { source } : {},
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** From code points to code units; null of what is no such count, or less than it may be. */
type ToOffset = (points: unknown, least?: number) => number | null;

function offsetsIn(text: string): ToOffset {
  const units = unitsIn(text);
  return (points, least = 0) => {
    if (typeof points !== 'number' || !Number.isSafeInteger(points) || points < 0) return null;
    const offset = units(points);
    return offset < least ? null : offset;
  };
}

/**
 * How many code units a number of code points takes from the start of a text; more than there are take it all. Each is
 * counted from the last that was not behind it, for annotations come in order.
 *
 * @example unitsIn('😀 so')(2) // 3
 */
export function unitsIn(text: string): (points: number) => number {
  let [known, at] = [0, 0];
  return (points) => {
    if (points < known) [known, at] = [0, 0];
    for (; known < points && at < text.length; known += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    return at;
  };
}
