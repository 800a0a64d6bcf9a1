import type { Line } from './lines';
import { isBlank } from './lines';

/** Marks of Markdown that hardly ever stand in text pasted from a page. One is enough. */
const FENCE = /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/m;
const NOTE_DEFINITION = /^ {0,3}\[\^[^\]\s]{1,200}\]:/m;
const LINK_DEFINITION = /^ {0,3}\[(?!\^)(?!\d+\])[^[\]\n]{1,200}\]:[ \t]*(?:<|https?:|\/|#|\.)/m;
const INLINE_NOTE = /\S\^\[[^\]\n]/;
const HEADING = /^#{1,6}[ \t]+\S/;
/** In code pasted without its fence, a comment opens with one `#`; two or more are a heading. */
const SUBHEADING = /^#{2,6}[ \t]+\S/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const UNDERLINED_WORDS = 12;
const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n/;

/**
 * Whether the text is pasted from a page or typed as plain text, so that its structure stands in bare lines.
 * Such text is read without the marks that mean something else there: an indent is no code, `#` a comment in code.
 *
 * @example isPasted('My title\n\nText.1\n\n1 A note.', lines) // true
 */
export function isPasted(text: string, lines: readonly Line[]): boolean {
  if (FRONT_MATTER.test(text) || FENCE.test(text)) return false;
  if (NOTE_DEFINITION.test(text) || LINK_DEFINITION.test(text) || INLINE_NOTE.test(text)) return false;
  return !hasMarkedHeading(lines);
}

function hasMarkedHeading(lines: readonly Line[]): boolean {
  let first = true;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (isBlank(line) || !isBlank(lines[at - 1])) continue;
    if (line.indent < 4 && (first ? HEADING : SUBHEADING).test(line.text)) return true;
    if (isUnderlined(line, lines[at + 1])) return true;
    first = false;
  }
  return false;
}

function isUnderlined(line: Line, below: Line | undefined): boolean {
  return below !== undefined && UNDERLINE.test(below.text) && line.text.split(/\s+/).length <= UNDERLINED_WORDS;
}
