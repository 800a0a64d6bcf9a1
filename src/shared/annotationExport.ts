import { fieldsOf } from '../core/fields';
import { ANNOTATION_FORMATS, type AnnotationFormat } from '../core/annotations/export/annotationFormats';

/** Whose annotations leave. */
export type ExportScope = 'article' | 'workspace';

/** What a caller of the export may say beforehand; the reader is asked for the rest. */
export interface AnnotationExportArguments {
  readonly format?: AnnotationFormat;
  readonly scope?: ExportScope;
  /** Address of the file to write, as `Uri.toString()` gives it; a file there is overwritten. */
  readonly target?: string;
}

/** An address with its scheme (RFC 3986, 3.1): a bare path would be another file on every system. */
const ABSOLUTE = /^[a-z][a-z\d+.-]+:/i;

/**
 * What came with a command, which may be anything; what does not look like ours is as if it were not said.
 *
 * @example readAnnotationExportArguments({ format: 'csv', scope: 'workspace' }).scope // "workspace"
 */
export function readAnnotationExportArguments(value: unknown): AnnotationExportArguments {
  const { format: id, scope, target } = fieldsOf(value);
  const format = ANNOTATION_FORMATS.find((one) => one.id === id);
  return {
    ...(format && { format }),
    ...((scope === 'article' || scope === 'workspace') && { scope }),
    ...(typeof target === 'string' && ABSOLUTE.test(target) && { target }),
  };
}
