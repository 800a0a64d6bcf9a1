import type { Paragraph } from 'mdast';

/** Shorter stretches between blank lines are put together: a million one-word paragraphs would be as dear as parsing. */
const SHORTEST = 2_000;

/**
 * A text as paragraphs that end at blank lines, whatever marks stand in it: for what is too much to parse. Linear.
 *
 * @param shortest code units that a paragraph has at least, but for the last
 */
export function plainParagraphs(text: string, shortest = SHORTEST): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = 1;
  let lineStart = 0;
  const pointAt = (offset: number) => {
    for (let feed = text.indexOf('\n', lineStart); feed >= 0 && feed < offset; feed = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = feed + 1;
    }
    return { line, column: offset - lineStart + 1, offset };
  };
  let start = -1;
  let end = 0;
  const close = () => {
    if (start < 0) return;
    const position = { start: pointAt(start), end: pointAt(end) };
    const value = text.slice(start, end);
    paragraphs.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
    start = -1;
  };
  for (const { index, 0: stretch } of text.matchAll(STRETCH)) {
    if (start < 0) start = index;
    end = index + stretch.length;
    if (end - start >= shortest) close();
  }
  close();
  return paragraphs;
}

/** From the first sign of a line that is not blank to the last before a blank line. */
const STRETCH = /\S[^\n]*(?:\n(?![^\S\n]*(?:\n|$))[^\n]*)*/g;
