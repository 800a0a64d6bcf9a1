/**
 * What came from outside as an object whose fields are still to be checked; anything else has none.
 *
 * @example fieldsOf(JSON.parse(answer))['title'] // unknown: a string, perhaps, or not there
 */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
