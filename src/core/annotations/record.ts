import type { Annotation, Body, Fields, Motivation, SectionSelector, SurroundingsSelector, Target } from './model';

/** The fields of a record, as an object of JSON; every field that was not known is there again. */
export function toRecord(annotation: Annotation): Fields {
  const { unknown, colour, target, body, ...known } = annotation;
  return {
    ...known,
    ...(colour === null ? {} : { colour }),
    body: body.map(fromBody),
    target: fromTarget(target),
    ...unknown,
  };
}

const fromBody = ({ purpose, value, unknown }: Body): Fields => ({ type: 'TextualBody', purpose, value, ...unknown });

const fromTarget = ({ position, quote, section, surroundings, unknown }: Target): Fields => ({
  selector: [
    { type: 'TextPositionSelector', ...position },
    { type: 'TextQuoteSelector', ...quote },
    ...(section ? [{ type: 'SectionSelector', ...section }] : []),
    ...(surroundings ? [{ type: 'SurroundingsSelector', ...surroundings }] : []),
  ],
  ...unknown,
});

/** Reads a record; null where it lacks what makes an annotation, a quote above all. Never throws. */
export function fromRecord(value: unknown): Annotation | null {
  if (!isFields(value)) return null;
  const { id, created, modified, motivation, colour, body, target: said, ...unknown } = value;
  const target = toTarget(said);
  const bodies = Array.isArray(body) ? body.map(toBody) : body === undefined ? [] : null;
  if (!isText(id) || id === '' || !isInstant(created) || !isInstant(modified) || !isMotivation(motivation)) return null;
  if (target === null || bodies === null || bodies.includes(null)) return null;
  if (colour !== undefined && !isText(colour)) return null;
  return { id, created, modified, motivation, colour: colour ?? null, body: bodies as Body[], target, unknown };
}

function toBody(value: unknown): Body | null {
  if (!isFields(value)) return null;
  const { type, purpose, value: words, ...unknown } = value;
  if (type !== 'TextualBody' || !isText(words) || (purpose !== 'commenting' && purpose !== 'tagging')) return null;
  return { purpose, value: words, unknown };
}

function toTarget(value: unknown): Target | null {
  if (!isFields(value)) return null;
  const { selector, ...unknown } = value;
  if (!Array.isArray(selector) || !selector.every(isFields)) return null;
  const find = (type: string): Fields | undefined => selector.find((one) => one['type'] === type);
  const [position, quote] = [find('TextPositionSelector'), find('TextQuoteSelector')];
  if (!isPosition(position) || !isQuote(quote) || selector.length > new Set(selector.map(({ type }) => type)).size)
    return null;
  if (selector.some(({ type }) => !KNOWN.includes(String(type)))) return null;
  const [section, surroundings] = [find('SectionSelector'), find('SurroundingsSelector')];
  if ((section && !isSection(section)) || (surroundings && !isSurroundings(surroundings))) return null;
  return {
    position: untyped(position),
    quote: untyped(quote),
    section: section ? untyped(section as unknown as SectionSelector) : null,
    surroundings: surroundings ? untyped(surroundings as unknown as SurroundingsSelector) : null,
    unknown,
  };
}

const KNOWN = ['TextPositionSelector', 'TextQuoteSelector', 'SectionSelector', 'SurroundingsSelector'];

/** A selector without its type; fields nobody knows stay in it, and are written again. */
function untyped<T extends object>(selector: T): T {
  return Object.fromEntries(Object.entries(selector).filter(([field]) => field !== 'type')) as T;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isMotivation = (value: unknown): value is Motivation =>
  value === 'highlighting' || value === 'commenting' || value === 'tagging';

/** ISO 8601 in UTC. */
export const isInstant = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);

const isPosition = (value: Fields | undefined): value is Fields & Target['position'] =>
  value !== undefined && isCount(value['start']) && isCount(value['end']) && value['start'] <= value['end'];

const isQuote = (value: Fields | undefined): value is Fields & Target['quote'] =>
  value !== undefined && [value['exact'], value['prefix'], value['suffix']].every(isText) && value['exact'] !== '';

const isSection = ({ id, path }: Fields): boolean => isText(id) && areTexts(path);

const isSurroundings = ({ before, after, nth, of, text }: Fields): boolean =>
  areTexts(before) && areTexts(after) && isCount(nth) && isCount(of) && isText(text);
