import { fieldsIn } from './frontMatter';

/** Keys by which clippers, generators and people keep where a text came from; what is surely the article's own first. */
const ADDRESS_KEYS = ['canonical', 'canonical_url', 'permalink', 'url', 'source', 'source_url', 'link', 'original'];

/** Front matter at the head of a text: its fence, and what stands within. The closing fence may end the text. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n((?:(?!\1[ \t]*(?:\r?\n|$)).*(?:\r?\n|$))*?)\1[ \t]*(?:\r?\n|$)/;

/** Code units within which front matter ends: what goes on for longer is none. */
const LONGEST = 20_000;

const WEB = /^https?:\/\/[^\s/?#]+\S*$/i;

/**
 * The address that an article was read at, as its front matter says; null where it says none that leads into the web.
 *
 * @example articleAddress('---\nsource: https://example.org/rome\n---\n# Rome\n') // "https://example.org/rome"
 */
export function articleAddress(text: string): string | null {
  const [, fence, head] = FRONT_MATTER.exec(text.slice(0, LONGEST)) ?? [];
  const fields = head === undefined ? null : fieldsIn(fence === '---' ? 'yaml' : 'toml', head);
  const said = ADDRESS_KEYS.flatMap((key) => addressIn(fields?.get(key)));
  return said[0] ?? null;
}

/** Of several in a list, as some clippers write, the first. */
function addressIn(value: unknown): string[] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  const address = typeof one === 'string' ? one.trim() : '';
  return WEB.test(address) ? [address] : [];
}
