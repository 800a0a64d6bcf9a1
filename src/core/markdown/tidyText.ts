import { markOf } from './itemMarks';
import { BLOCK_TAG } from './pastedTags';

/**
 * A paragraph of pasted text with backslashes where Markdown would see the beginning of another block.
 *
 * @param isList whether the bullet or number at its beginning stays a mark
 * @example keepText('# is a comment', false) // "\\# is a comment"
 */
export function keepText(text: string, isList: boolean): string {
  const mark = isList ? markOf(text) : '';
  const [first = '', ...others] = text.slice(mark.length).split(/(?<=\n)/);
  return mark + escapeStart(first) + others.map((line) => escapeUnderline(escapeStart(line))).join('');
}

/**
 * A quote of pasted text: its lines without a quote mark go on in the quote as long as none looks like a block.
 *
 * @example keepQuote('> He said:\n# one') // "> He said:\n\\# one"
 */
export const keepQuote = (text: string): string =>
  text
    .split(/(?<=\n)/)
    .map((line) => (/^\s*>/.test(line) ? line : escapeUnderline(escapeStart(line))))
    .join('');

/** What opens a block in Markdown, each with what becomes of it. */
const BLOCK_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|`{3,}|~{3,})/, '$1\\$2'],
  [/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
  [/^(\s*\[[^\]\n]{1,200}\]):/, '$1\\:'],
  [BLOCK_TAG, '$1\\$2'],
];

const escapeStart = (line: string): string =>
  BLOCK_STARTS.reduce((text, [start, escaped]) => text.replace(start, escaped), line);

/** A line of `===` or `---` under another would make a heading of that. */
const escapeUnderline = (line: string): string => line.replace(/^(\s*)(=+|-+)(?=\s*$)/, '$1\\$2');
