import type { Actor } from '../model';

/** Where the summaries lie below a wiki's address (Wikimedia REST API, `GET /page/summary/{title}`). */
const SUMMARIES = '/api/rest_v1/page/summary/';

/** What no title of MediaWiki's holds: its own markup, controls and broken characters (its manual, "Page title"). */
const NO_TITLE =
  /[#<>[\]{}|\u0000-\u001F\u007F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
/** Likewise, and an address would take these for steps up or down. */
const STEPS = /^\.{1,2}$|^\.{1,2}\/|\/\.{1,2}(?:\/|$)/;
/** MediaWiki's limit is 255 bytes; a name that long is none. */
const LONGEST_TITLE = 120;

/** Whether Wikipedia is asked about an actor at all: people and organizations only. */
export const isLookedUp = ({ type }: Actor): boolean => type === 'person' || type === 'organization';

/**
 * The base address as the setting has it, tidied; undefined where it is no plain web address.
 *
 * @example wikipediaBase('https://en.wikipedia.org/') // "https://en.wikipedia.org"
 */
export function wikipediaBase(setting: string): string | undefined {
  if (!URL.canParse(setting)) return undefined;
  const { protocol, origin, pathname, username, password } = new URL(setting);
  if (!/^https?:$/.test(protocol) || username || password) return undefined;
  return origin + pathname.replace(/\/+$/, '');
}

/**
 * Where the summary of a name is asked for; undefined where the name can be no title. Nothing but the name is in it.
 *
 * @param base as `wikipediaBase` gives it
 * @example summaryAddress('https://en.wikipedia.org', 'Ada Lovelace') // "https://en.wikipedia.org/api/rest_v1/page/summary/Ada_Lovelace"
 */
export function summaryAddress(base: string, name: string): string | undefined {
  const title = name.trim().replace(/\s+/g, '_');
  if (title === '' || title.length > LONGEST_TITLE || NO_TITLE.test(title) || STEPS.test(title)) return undefined;
  return base + SUMMARIES + encodeURIComponent(title);
}

/** Whether an address lies on the host of the base: what an answer says of any other is not followed. */
export const isOnHost = (address: string, base: string): boolean =>
  URL.canParse(address) && new URL(address).origin === new URL(base).origin;
