/** Characters that mean something in Markdown, HTML, or VS Code's `$(icon)` labels. */
const SIGNIFICANT = /[\\`*_{}[\]()#+\-.!<>|~&^:/@=$"']/g;
/**
 * Controls, marks that turn the direction of text around, and letters without width: they could make a card read otherwise
 * than it is, or two names look alike. The joiners stay, which Persian and emoji need.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Article text in one line, as it is seen: neither controls nor marks that turn the direction of text around.
 *
 * @example visibleText('one\n\u202Etwo') // "one two"
 */
export const visibleText = (text: string): string =>
  text.replace(INVISIBLE, '').replace(LONE_SURROGATES, '\uFFFD').replace(/\s+/g, ' ').trim();

/**
 * Article text as Markdown that shows exactly these words, in one paragraph: no markup, link, icon or HTML of the
 * article survives.
 *
 * VS Code looks for icons in the HTML that Markdown has become, where a backslash is gone and a reference is not yet.
 *
 * @example escapeMarkdown('](command:x) $(bug)') // "\\]\\(command\\:x\\) &#36;\\(bug\\)"
 */
export const escapeMarkdown = (text: string): string =>
  visibleText(text).replace(SIGNIFICANT, (mark) => (mark === '$' ? '&#36;' : `\\${mark}`));

/** Parts a mark and shows nothing. */
const WORD_JOINER = '\u2060';

/**
 * Article text for a label, a message or a status bar. VS Code shows icons `$(bug)` in many of them, and in messages runs the
 * commands of links `[words](command:…)`; neither has an escape that all of them know.
 *
 * @param longest in code units; what is longer is cut
 * @example plainLabel('$(bug) Ada\u202E') // "$\u2060(bug) Ada"
 */
export function plainLabel(text: string, longest = Infinity): string {
  const plain = visibleText(text);
  const cut = plain.length > longest ? `${plain.slice(0, longest).trimEnd()}…` : plain;
  return cut.replace(/(?<=[$\]])(?=\()/g, WORD_JOINER).replace(LONE_SURROGATES, '');
}

/**
 * Article text for the alternative text of an image, where a backslash may be shown as it is: the words alone, without a
 * character that means something in Markdown or HTML.
 *
 * @example plainWords('The “*IGY*” <b>[1]') // "The “IGY” b1"
 */
export const plainWords = (text: string): string =>
  visibleText(text)
    .replace(/[\\`*_{}[\]<>|~&$"@^=#:/]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Only such addresses become links. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+/i;

/** Whether an address may be opened at all: http and https only. */
export const isWebAddress = (url: string): boolean => WEB_ADDRESS.test(url);

/** So much of an address everybody takes (RFC 9110, 4.1); what is longer leads nowhere and fills the card. In code units. */
const LONGEST_ADDRESS = 8000;

/**
 * A link to a web address, or just the words where the address is none or endless.
 *
 * @param label Markdown that is safe already
 * @example linkTo('a', 'https://example.org/(x)') // "[a](<https://example.org/%28x%29>)"
 */
export function linkTo(label: string, url: string): string {
  return isWebAddress(url) && url.length <= LONGEST_ADDRESS ? `[${label}](<${encodeTarget(url)}>)` : label;
}

/** Leaves no character in a target that could end it early, or show another address than it opens. */
const encodeTarget = (url: string): string =>
  url
    .replace(LONE_SURROGATES, '%EF%BF%BD')
    .replace(INVISIBLE, encodeURIComponent)
    .replace(/[\s<>()[\]\\"'`\u0000-\u001F\u007F-\u009F]/g, (mark) =>
      encodeURIComponent(mark).replace(/[()']/g, percent),
    );

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
