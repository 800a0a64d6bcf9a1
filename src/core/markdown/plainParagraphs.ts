import type { Paragraph } from 'mdast';

/** A text as paragraphs between blank lines, whatever marks stand in it: for what is too much to parse. Linear. */
export function plainParagraphs(text: string): Paragraph[] {
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
  for (const { index, 0: value } of text.matchAll(STRETCH)) {
    const position = { start: pointAt(index), end: pointAt(index + value.length) };
    paragraphs.push({ type: 'paragraph', position, children: [{ type: 'text', value, position }] });
  }
  return paragraphs;
}

/** From the first sign of a line that is not blank to the last before a blank line. */
const STRETCH = /\S[^\n]*(?:\n(?![^\S\n]*(?:\n|$))[^\n]*)*/g;
