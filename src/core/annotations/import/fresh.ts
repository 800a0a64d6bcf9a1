import type { Annotation } from '../model';
import type { Records } from '../records';

/**
 * Those of imported annotations that say something new. What is known already, as new or newer, stays as it is, and what
 * was deleted later stays deleted. Of one that was changed elsewhere the words come in, while it keeps what only we know:
 * how its passage is found again.
 *
 * @example fresh(imported, { annotations: imported, deleted: [], setAside: [] }) // []
 */
export function fresh(imported: readonly Annotation[], { annotations, deleted }: Records): Annotation[] {
  const known = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const gone = new Map(deleted.map((mark) => [mark.id, mark.deleted]));
  return imported.flatMap((annotation) => {
    const own = known.get(annotation.id);
    const since = own?.modified ?? gone.get(annotation.id);
    if (since !== undefined && Date.parse(since) >= Date.parse(annotation.modified)) return [];
    return [own?.target.quote.exact === annotation.target.quote.exact ? withOwn(annotation, own) : annotation];
  });
}

const withOwn = (annotation: Annotation, { target, created, colour, unknown }: Annotation): Annotation => ({
  ...annotation,
  created,
  colour: annotation.colour ?? colour,
  target,
  unknown,
});
