import type { StructureCues } from '../cues';
import type { Span } from '../../span';
import { isBlank, type Line } from '../lines';
import { withoutMarkers } from './headingWords';

/** The lines over a pasted article. */
export interface FrontLines {
  readonly title: Span | null;
  /** The dateline's day, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Indices of the title, the dateline and the byline. */
  readonly lines: ReadonlySet<number>;
}

/** Lines from the top in which title, byline and dateline stand. */
const FRONT_LINES = 12;
/** Longest title in code units; longer lines are a lead or a caption. */
const LONGEST_TITLE = 160;

/**
 * The title line, dateline and byline over a pasted article: short lines before the first paragraph.
 *
 * @example findFrontLines(linesOf('May 2, 2019\n\nA title\n\nText that runs on.'), …).published // "2019-05-02"
 */
export function findFrontLines(lines: readonly Line[], isCode: readonly boolean[], cues: StructureCues): FrontLines {
  const found = new Set<number>();
  let title: Span | null = null;
  let published: string | null = null;
  let seen = 0;
  for (let at = 0; at < lines.length && seen < FRONT_LINES; at += 1) {
    const line = lines[at]!;
    if (isBlank(line)) continue;
    seen += 1;
    const date: string | null = published === null ? cues.readDateline(line.text) : null;
    if (date !== null || cues.isByline(line.text)) {
      published ??= date;
      found.add(at);
    } else if (title === null) {
      if (!isTitle(line, lines, at)) break;
      title = { start: line.start, end: line.end };
      found.add(at);
    } else if (line.text.length > LONGEST_TITLE || isCode[at]) {
      break;
    }
  }
  return { title, published, lines: found };
}

/** A short line without a full stop, with something below it. */
function isTitle(line: Line, lines: readonly Line[], at: number): boolean {
  if (line.text.length > LONGEST_TITLE || /[.,;:]$/.test(withoutMarkers(line.text)) || !/\p{L}/u.test(line.text))
    return false;
  if (/^[\w -]{2,24}: \S/.test(line.text) && !isBlank(lines[at + 1])) return false;
  return lines.slice(at + 1).some((other) => !isBlank(other));
}
