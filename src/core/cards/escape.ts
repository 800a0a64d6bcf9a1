/** Characters that mean something in Markdown, HTML, or VS Code's `$(icon)` labels. */
const SIGNIFICANT = /[\\`*_{}[\]()#+\-.!<>|~&^:/@=$"']/g;
/** Controls, and the marks that turn the direction of text around: they could make a card read otherwise than it is. */
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
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
 * @example escapeMarkdown('](command:x) $(bug)') // "\\]\\(command\\:x\\) \\$(bug\\)"
 */
export function escapeMarkdown(text: string): string {
  const plain = visibleText(text);
  return plain.replace(SIGNIFICANT, (mark, at: number) => {
    // VS Code takes `\$(` as an escaped icon, and only when the bracket follows bare.
    if (mark === '(' && plain[at - 1] === '$') return mark;
    return `\\${mark}`;
  });
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

/**
 * A link to a web address, or just the words where the address is none.
 *
 * @param label Markdown that is safe already
 * @example linkTo('a', 'https://example.org/(x)') // "[a](<https://example.org/%28x%29>)"
 */
export function linkTo(label: string, url: string): string {
  return isWebAddress(url) ? `[${label}](<${encodeTarget(url)}>)` : label;
}

/** Leaves no character in a target that could end it early. */
const encodeTarget = (url: string): string =>
  url
    .replace(LONE_SURROGATES, '%EF%BF%BD')
    .replace(/[\s<>()[\]\\"'`\u0000-\u001F\u007F-\u009F]/g, (mark) =>
      encodeURIComponent(mark).replace(/[()']/g, percent),
    );

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
