/**
 * A cell of CSV (RFC 4180, 2.5 to 2.7), which no spreadsheet runs; space at the ends is kept by quotes too, since some
 * readers trim it.
 *
 * @example csvCell('a, b') // '"a, b"'
 */
export const csvCell = (text: string): string => quoted(harmless(text));

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * Where a spreadsheet may see a cell begin with a formula: at the start, and behind what separates cells and lines in
 * some country or other (a semicolon, a tab), since quotes count for nothing to a reader that splits there.
 */
const FORMULA = /(^|[;\t\r\n])(?=[\s"'\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n\u0000])/g;

/**
 * Text that no spreadsheet runs: an apostrophe before whatever would begin a formula, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * @example harmless('=1+1') // "'=1+1"
 */
export const harmless = (text: string): string => text.replace(FORMULA, "$1'");
