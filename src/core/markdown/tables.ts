/**
 * Whether a text may hold a table: some line ends in what its second row ends in, dashes with a bar or a colon
 * (GFM 4.10). Where none does, micromark need not try the first line of every paragraph, sign by sign, as a table's head.
 * Linear.
 *
 * @example mayHoldTable('A | B\n--|--\n1 | 2') // true
 */
export function mayHoldTable(text: string): boolean {
  for (const { index } of text.matchAll(LINE_END)) if (endsInDelimiters(text, index)) return true;
  return false;
}

/** A lone carriage return ends a line as well (CommonMark 2.1). */
const LINE_END = /[\r\n]|$/g;

/** A table within a list or a quote has other signs before its second row, so that only the end of the line counts. */
function endsInDelimiters(text: string, end: number): boolean {
  let hasDash = false;
  let hasMark = false;
  for (let at = end - 1; at >= 0; at -= 1) {
    const sign = text[at]!;
    if (sign === '-') hasDash = true;
    else if (sign === '|' || sign === ':') hasMark = true;
    else if (sign !== ' ' && sign !== '\t') break;
    if (hasDash && hasMark) return true;
  }
  return false;
}
