import type { StructureCues } from '../cues';
import { isBlank, type Line } from '../lines';
import type { NoteEntry, NoteList } from './noteList';

/** A link back to the text at the end of a note, bare or with the markup of its page, and what closes that markup. */
export const BACK =
  /[ \t]*(?:\[[^\]]{0,9}[↩↑⤴⏎^][^\]]{0,9}\]\(#[^)\s]*\)|<a\b[^>]{0,200}>[^<]{0,9}[↩↑⤴⏎^][^<]{0,9}<\/a>|[↩↑⤴⏎^]\uFE0E?\uFE0F?)(?:<\/\w+>)*$/u;

/** Fewest notes of a list that has no numbers: one paragraph under `Notes` is a remark. */
const FEWEST_NOTES = 2;

/**
 * Notes whose numbers the copy has lost, as browsers lose those of `<ol>`: what stands under a heading that names notes.
 * Where the notes lead back with `↩` that parts them; otherwise each line is one. Their order gives their labels.
 */
export function unnumberedListsOf(lines: readonly Line[], taken: ReadonlySet<number>, cues: StructureCues): NoteList[] {
  return lines.flatMap((line, heading): NoteList[] => {
    if (taken.has(heading) || !cues.isNotesHeading(line.text)) return [];
    const end = endOf(lines, heading + 1, cues);
    const entries = entriesOf(lines.slice(heading + 1, end));
    if (entries.length < FEWEST_NOTES) return [];
    const span = { start: line.start, end: entries.at(-1)!.span.end };
    return [{ style: 'unnumbered', entries, span, heading, isNamed: true, endsText: false }];
  });
}

/** Up to the next list or footer, or to the last `↩` where there is one. */
function endOf(lines: readonly Line[], from: number, cues: StructureCues): number {
  let end = from;
  let lastBack = 0;
  for (; end < lines.length; end += 1) {
    const { text } = lines[end]!;
    if (cues.isFooter(text) || cues.isNotesHeading(text)) break;
    if (BACK.test(text)) lastBack = end + 1;
  }
  return lastBack || end;
}

function entriesOf(lines: readonly Line[]): NoteEntry[] {
  const filled = lines.filter((line) => !isBlank(line));
  const leadBack = filled.some(({ text }) => BACK.test(text));
  const entries: NoteEntry[] = [];
  let start: number | null = null;
  for (const line of filled) {
    start ??= line.start;
    if (leadBack && !BACK.test(line.text)) continue;
    const back = BACK.exec(line.text)?.[0].length ?? 0;
    const end = Math.max(line.end - back, start);
    entries.push({ span: { start, end }, label: entries.length + 1, contentStart: start });
    start = null;
  }
  return entries;
}
