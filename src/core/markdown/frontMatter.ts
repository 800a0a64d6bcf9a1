import type { Root } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Problem } from '../model';

/** What the front matter of an article says of it. */
export interface FrontMatter {
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
}

const NOTHING: FrontMatter = { title: null, published: null, language: null };

/** Keys that site generators use, the most exact first. */
const DATE_KEYS = ['published', 'publishdate', 'publish_date', 'pubdate', 'date', 'created', 'issued', 'datepublished'];
const LANGUAGE_KEYS = ['lang', 'language', 'locale'];

/**
 * Reads YAML or TOML front matter; what cannot be read says nothing.
 *
 * @example frontMatterOf(parseMarkdown('---\ndate: 2019-10-24\n---\n')).published // "2019-10-24"
 */
export function frontMatterOf(tree: Root): FrontMatter {
  const fields = fieldsOf(tree);
  if (fields === null) return NOTHING;
  const read = (keys: readonly string[]) =>
    keys.map((key) => fields.get(key)).find((value) => value !== undefined && value !== null);
  return {
    title: asText(read(['title'])),
    published: asDay(read(DATE_KEYS)),
    language: asText(read(LANGUAGE_KEYS))?.replace('_', '-') ?? null,
  };
}

function fieldsOf(tree: Root): ReadonlyMap<string, unknown> | null {
  const first: { type: string; value?: unknown } | undefined = tree.children[0];
  return first?.type === 'yaml' || first?.type === 'toml' ? fieldsIn(first.type, String(first.value)) : null;
}

/** The fields of front matter, by keys in small letters; null where it cannot be read. */
export function fieldsIn(format: 'yaml' | 'toml', text: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = format === 'yaml' ? parseYaml(text, { logLevel: 'silent' }) : parseToml(text);
    if (typeof value !== 'object' || value === null) return null;
    return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field]));
  } catch {
    return null; // half-typed front matter says nothing; the title then comes from the text
  }
}

function asText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

const DAY = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/;

function asDay(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null;
}

const OPENING = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n(?=[\w"-]+[ \t]*[:=])/;

/** What to tell the reader of front matter that opens and never closes: its fields are read as text. */
export function unclosedFrontMatter(tree: Root, article: string): Problem[] {
  const first: { type: string } | undefined = tree.children[0];
  const opening = first?.type === 'yaml' || first?.type === 'toml' ? null : OPENING.exec(article);
  if (!opening) return [];
  const span = { start: 0, end: opening[0].trimEnd().length };
  const message = 'The front matter that opens here is never closed, so it is read as text.';
  return [{ span, code: 'front-matter-unclosed', message }];
}
