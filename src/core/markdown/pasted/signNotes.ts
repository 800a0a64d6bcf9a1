import type { Span } from '../../span';
import type { StructureCues } from '../cues';
import { isBlank, type Line } from '../lines';
import type { SearchArea } from './candidates';
import type { NoteMatches } from './matchNotes';
import { headingAbove, type NoteEntry, type NoteList } from './noteList';

/** A list of notes under signs, in the order a printer sets them. */
export interface SignList extends NoteList {
  readonly signs: readonly string[];
}

/** `* text`, `† text`; Markdown writes the star `\*`. */
const OPENS_NOTE = /^(\\?\*{1,3}|†{1,3}|‡{1,3}|§§?|¶¶?|‖)[ \t]*(?=[^\s*†‡§¶‖])/u;
/** Signs that open a line in other trades (`§ 12`, `¶ 3`) are notes only behind one of these. */
const LEADS = /^[*†‡]/;
/** Pairs of stars are emphasis. */
const EMPHASIS = /^\*+[^\s*].*\*/;

/**
 * Notes that signs lead to: lines that open with `*`, `†`, `‡`, each sign once. Several lines with one sign are a list
 * of something else.
 *
 * @example signListsOf(linesOf('A claim.*\n\n* So they say.'), cues)[0]?.signs // ["*"]
 */
export function signListsOf(lines: readonly Line[], cues: StructureCues): SignList[] {
  return runsOf(lines).flatMap((run): SignList[] => {
    const signs = run.map(({ sign }) => sign);
    if (new Set(signs).size < signs.length || !LEADS.test(signs[0]!)) return [];
    const entries = run.map(({ entry }) => entry);
    const heading = headingAbove(lines, run[0]!.open, cues);
    const start = lines[heading ?? run[0]!.open]!.start;
    const span = { start, end: entries.at(-1)!.span.end };
    return [{ style: 'sign', entries, span, heading, isNamed: heading !== null, endsText: false, signs }];
  });
}

interface Opening {
  readonly sign: string;
  /** Index of the line. */
  readonly open: number;
  readonly entry: NoteEntry;
}

/** Notes with nothing but blank lines between them. */
function runsOf(lines: readonly Line[]): Opening[][] {
  const runs: Opening[][] = [];
  let ended = -1;
  for (let at = 0; at < lines.length; at += 1) {
    const { text, start } = lines[at]!;
    const opening = EMPHASIS.test(text) ? null : OPENS_NOTE.exec(text);
    if (!opening) continue;
    const last = lastLineOf(lines, at);
    const follows = ended >= 0 && lines.slice(ended + 1, at).every(isBlank);
    if (!follows) runs.push([]);
    const run = runs.at(-1)!;
    const span = { start, end: lines[last]!.end };
    const entry = { span, label: run.length + 1, contentStart: start + opening[0].length };
    run.push({ sign: opening[1]!.replace('\\', ''), open: at, entry });
    ended = last;
    at = last;
  }
  return runs;
}

/** The last line of the note that begins here: up to a blank line or the next note. */
function lastLineOf(lines: readonly Line[], open: number): number {
  let at = open;
  while (!isBlank(lines[at + 1]) && !OPENS_NOTE.test(lines[at + 1]!.text)) at += 1;
  return at;
}

/** A word or the end of a clause, perhaps with a space, and no digit: `4*` counts stars, `2*3` multiplies. */
const BEFORE = '(?<=[\\p{L}\\p{M}.,;:!?…"”’\')\\]]|[.!?…"”’)] )';
const AFTER = '(?![*†‡§¶‖\\p{L}\\p{N}(=/])';
/** More stars than this in the text, and the star is a wildcard, a rating or a level of significance. */
const MOST_STARS = 3;

/** Finds the one place of each sign in the text above its list; on doubt none. */
export function matchSigns(article: string, lists: readonly SignList[], areas: readonly SearchArea[]): NoteMatches {
  const matched: NoteMatches['matched'][number][] = [];
  const undecided: NoteMatches['undecided'][number][] = [];
  let from = 0;
  for (const list of lists) {
    const above = areas.filter(({ start, end }) => start >= from && end <= list.span.start);
    const places = list.signs.map((sign) => placesOf(sign, above, article));
    const isClear = places.every(({ length }, at) => length === 1 || (length > 1 && list.signs[at]![0] !== '*'));
    if (isClear) {
      const markers = places.flatMap((spans, at) => spans.map((span) => ({ span, label: at + 1 })));
      matched.push({ list, markers: markers.sort((a, b) => a.span.start - b.span.start) });
      from = list.span.end;
    } else if (places.every(({ length }) => length > 0 && length <= MOST_STARS)) {
      undecided.push(...places.filter(({ length }) => length > 1).flatMap((spans) => spans.map(doubtOf)));
    }
  }
  return { matched, undecided };
}

const doubtOf = (span: Span) => ({
  span,
  reason: 'This sign may lead to the note below, but it stands more than once.',
});

function placesOf(sign: string, areas: readonly Span[], article: string): Span[] {
  const pattern = new RegExp(`${BEFORE}${sign.replaceAll('*', '\\\\?\\*')}${AFTER}`, 'gu');
  return areas.flatMap((area) =>
    Array.from(article.slice(area.start, area.end).matchAll(pattern), ({ index, 0: text }) => {
      const start = area.start + index;
      return { start, end: start + text.length };
    }),
  );
}
