import { anchorText } from '../../src/core/annotations/anchorText';
import { describeSpan } from '../../src/core/annotations/describe';
import { newAnnotation } from '../../src/core/annotations/edit';
import { writeRecords } from '../../src/core/annotations/records';

/** The file that holds the annotations of an article, e.g. `ferry.md`. */
export const annotationsFile = (article: string): string => `${article}.annotations.jsonl`;

const NOW = '2026-01-01T00:00:00.000Z';

/** A passage to mark, and how. */
export interface Marked {
  /** Its words, as the text first has them. */
  readonly words: string;
  readonly colour?: string;
  readonly note?: string;
}

/** The text of a file of annotations, as VS Code would have written it when a reader marked these passages. */
export function annotationsText(text: string, passages: readonly Marked[], id = 'a'): string {
  const page = anchorText(text);
  const annotations = passages.map(({ words, colour = 'yellow', note }, index) => {
    const start = text.indexOf(words);
    const target = describeSpan(page, { start, end: start + words.length });
    const marking = { colour, notes: note === undefined ? [] : [note], tags: [] };
    return newAnnotation(`urn:uuid:${id}-${index}`, target, marking, NOW);
  });
  return writeRecords({ annotations, deleted: [], setAside: [] });
}

/** The records in such a file. */
export const recordsIn = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
