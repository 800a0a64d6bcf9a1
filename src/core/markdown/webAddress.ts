/** Reading of web addresses as text: `URL` is not part of the language, and would mend silently what we must show. */

const SCHEME = /^https?:\/\//i;
const WITHOUT_SCHEME = /^www\./i;
/** `http//a.org`, `https:/a.org`, `ttps://a.org`, `https://https://a.org`, `https:///a.org`. */
const BROKEN_SCHEME = /^(?:(?:h+t+ps?|t?tps?):?\/+)+(?=[\w-]+\.)/i;
const HOST = /^(?:https?:\/\/)?(?:[^/?#]*@)?([^/?#:@]+)/i;

/** Whether an address leads into the web, with its scheme, a broken one or none. */
export const isWeb = (address: string): boolean =>
  SCHEME.test(address) || WITHOUT_SCHEME.test(address) || BROKEN_SCHEME.test(address);

/**
 * The host of an address without `www.`.
 *
 * @example domainOf('https://www.rt.com/russia/x') // "rt.com"
 */
export const domainOf = (address: string): string =>
  (HOST.exec(address)?.[1] ?? '').toLowerCase().replace(WITHOUT_SCHEME, '');

/** Marks without width that pasting leaves inside an address: soft hyphens, joiners, breaks that were allowed. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** White space has no place in an address. */
const WHITE_SPACE = /\s+/g;
/** What a browser made of the space that a line break left: one `%20` beside a hyphen, slash or underscore. */
const STRAY_SPACE = /(?<=[-/_])%20|%20(?=[-/_])/i;
const ENCODED_SPACES = /%20/g;
const TRAILING_STOP = /[.,;:]+$/;

/**
 * A mended address where the one written is visibly broken, else null: no scheme or a broken one, a space or `%20`
 * beside a hyphen or slash of the path, marks without width, a full stop at the end. `%20` between words, or several, are left alone: files are named so.
 *
 * @example mend('https://a.org/asia-%20policy') // "https://a.org/asia-policy"
 */
export function mend(address: string): string | null {
  const joined = address.replace(INVISIBLE, '').replace(WHITE_SPACE, '');
  // A file whose name has several spaces may have a dash between two of them.
  const isStray = joined.match(ENCODED_SPACES)?.length === 1;
  const mended = (isStray ? joined.replace(STRAY_SPACE, '') : joined).replace(TRAILING_STOP, '');
  const whole = WITHOUT_SCHEME.test(mended) ? `https://${mended}` : withScheme(mended);
  return whole === address ? null : whole;
}

/** With one scheme, written right; the last one where two stand there. */
function withScheme(address: string): string {
  const broken = BROKEN_SCHEME.exec(address)?.[0];
  if (broken === undefined || (SCHEME.test(broken) && broken.indexOf('/') + 2 === broken.length)) return address;
  const isSecure = /s:?\/+$/i.test(broken);
  return `${isSecure ? 'https' : 'http'}://${address.slice(broken.length)}`;
}

/** A year keeps its place among the words of a slug; any other number is an id of the site's. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const EXTENSION = /\.(?:html?|php|aspx?|pdf|shtml|jsp)$/i;
/** Letters with digits between or behind, long: `idUSKCN1NJ1U7`, a key and no word. */
const KEY = /^(?=.*\d)\w{7,}$/;

/**
 * What the slug of an address says, for a link that has no words of its own; the domain where it says nothing.
 *
 * @example slugWords('https://www.rt.com/official-word/putin-russia-changing-world-263/') // "Putin russia changing world"
 */
export function slugWords(address: string): string {
  const path = address
    .replace(SCHEME, '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(1);
  const best = path
    .map(wordsOf)
    .reduce<readonly string[]>((most, words) => (words.length >= most.length ? words : most), []);
  const words = best.filter((word) => /\p{L}/u.test(word)).length >= 2 ? best.join(' ') : '';
  return words === '' ? domainOf(address) : words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf(segment: string): string[] {
  const words = decoded(segment.replace(EXTENSION, ''))
    .split(/[-_+\s]+/)
    .filter(Boolean);
  const meaningful = words.filter((word) => !KEY.test(word) && (!/^\d+$/.test(word) || YEAR.test(word)));
  return meaningful.at(-1) === 'pub' ? meaningful.slice(0, -1) : meaningful;
}

/** Percent-encoding undone, where it is well-formed. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray % is part of the name
  }
}
