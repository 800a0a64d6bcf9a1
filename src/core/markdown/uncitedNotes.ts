import type { Problem, Source } from '../model';
import { encloses, type Span } from '../span';
import type { Block } from './blocks';
import type { StructureCues } from './cues';

/** `1 text`, `[1] text`, `(1) text`, `1: text`; Markdown makes a list of `1. text` and takes the number away. */
const OPENS_NOTE = /^\s*[[(]?(\d{1,4})[\]).:]?\s+(?=\S)/;
/** One numbered line may be anything. */
const FEWEST_NOTES = 2;
/** Code units that an address may stand among in a list without a name: more, and the numbers count paragraphs. */
const LONGEST_NOTE = 400;

/** A line of prose with its place in the article, and the number it opens with. */
interface NumberedLine {
  readonly text: string;
  readonly span: Span;
  readonly label: number | null;
}

/**
 * A list at the end of the text that looks like its notes although no marker leads to them, as copies of pages have it
 * that dropped the markers. A list looks so under a heading that names notes, or where each of its lines holds an address.
 */
export function uncitedNotes(
  blocks: readonly Block[],
  sources: readonly Source[],
  cues: Pick<StructureCues, 'isNotesHeading'>,
): Problem[] {
  const lines = linesOf(blocks);
  const first = lines.findLastIndex(({ label }) => label === 1);
  if (first < 0) return [];
  const notes = notesFrom(lines.slice(first));
  const isNamed = first > 0 && cues.isNotesHeading(lines[first - 1]!.text);
  const isSource = (note: Span) =>
    note.end - note.start <= LONGEST_NOTE && sources.some(({ span }) => encloses(note, span));
  if (notes.length < FEWEST_NOTES || !(isNamed || notes.every(isSource))) return [];
  const span = { start: notes[0]!.start, end: notes.at(-1)!.end };
  const message = 'These look like notes, but no marker in the text was found to lead to them.';
  return [{ span, code: 'notes-uncited', message }];
}

function linesOf(blocks: readonly Block[]): NumberedLine[] {
  return blocks.flatMap(({ kind, prose }) => {
    if (kind === 'cell') return [];
    let end = -1;
    return prose.text.split('\n').map((text) => {
      const start = end + 1;
      end = start + text.length;
      const label = OPENS_NOTE.exec(text)?.[1];
      return { text, span: prose.toSource({ start, end }), label: label === undefined ? null : Number(label) };
    });
  });
}

/** The spans of the notes that count up from the first line; none where the count breaks. */
function notesFrom(lines: readonly NumberedLine[]): Span[] {
  const notes: { start: number; end: number }[] = [];
  for (const { span, label } of lines) {
    if (label === notes.length + 1) notes.push({ ...span });
    else notes.at(-1)!.end = span.end;
  }
  return notes;
}
