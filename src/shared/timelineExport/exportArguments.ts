import { formatOf, type Format } from './formats';

/** What a caller of the export commands may say beforehand; the reader is asked for the rest. */
export interface ExportArguments {
  readonly format?: Format;
  /** Address of the file to write, as `Uri.toString()` gives it; a file there is overwritten. */
  readonly target?: string;
}

/** An address with its scheme (RFC 3986, 3.1): a bare path would be another file on every system. */
const ABSOLUTE = /^[a-z][a-z\d+.-]+:/i;

/**
 * What came with a command, which may be anything: menus send the address of an editor. What does not look like ours is
 * as if it were not said, field by field.
 *
 * @example readExportArguments({ format: 'csv', target: 'file:///tmp/a.csv' }).format?.label // "CSV"
 */
export function readExportArguments(value: unknown): ExportArguments {
  if (typeof value !== 'object' || value === null) return {};
  const { format: id, target } = value as Partial<Record<keyof ExportArguments, unknown>>;
  const format = formatOf(id);
  return {
    ...(format && { format }),
    ...(typeof target === 'string' && ABSOLUTE.test(target) && { target }),
  };
}
