import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { ActorType } from '../model';
import type { Span } from '../span';
import { ACTOR_TYPES, formKey, formsOf, type CastEntry, type CastFile } from './castFile';

/** What is wrong with a `cast.yml`, and where, in code units of its text. */
export interface CastFault {
  readonly span: Span;
  readonly message: string;
}

/** A `cast.yml` as read: the corrections, or null where it cannot be trusted, and then the reasons. */
export interface CastReading {
  readonly file: CastFile | null;
  readonly faults: readonly CastFault[];
}

/** Every scalar is a string, so that a country code `NO` stays one (YAML 1.2, section 10.1). */
export const parseCast = (text: string): Document => parseDocument(text, { schema: 'failsafe', prettyErrors: false });

/**
 * Reads a `cast.yml`. One fault makes the whole file untrusted: half of a correction could merge what the other half
 * keeps apart.
 *
 * @example readCast('actors:\n  - name: Ada Lovelace\n    aliases: [Ada]').file?.actors[0]?.aliases // ["Ada"]
 */
export function readCast(text: string): CastReading {
  const foreign = text.indexOf(UNREADABLE);
  if (foreign >= 0) return broken({ start: foreign, end: foreign + 1 }, 'This is not written in UTF-8.');
  const reader = new Reader(text);
  const file = reader.read();
  return { file: reader.faults.length === 0 ? file : null, faults: reader.faults };
}

/** What a decoder puts where bytes are no UTF-8: written back, they would be lost. */
const UNREADABLE = '\uFFFD';

const broken = (span: Span, message: string): CastReading => ({ file: null, faults: [{ span, message }] });

const EMPTY: CastFile = { actors: [], ignore: [] };

/** Walks the document and notes what it does not understand, with its place. */
class Reader {
  readonly faults: CastFault[];
  readonly #source: string;
  readonly #root: unknown;

  constructor(text: string) {
    const document = parseCast(text);
    this.#source = text;
    this.#root = document.contents;
    this.faults = document.errors.map(({ pos: [start, end], message }) => ({
      span: { start, end: Math.max(end, start) },
      message: `This is no YAML: ${message}`,
    }));
  }

  read(): CastFile {
    if (this.#root === null || this.faults.length > 0) return EMPTY;
    const fields = this.#fields(this.#root, ['actors', 'ignore'], 'The file');
    const actors = this.#items(fields.get('actors'), 'actors').flatMap((node) => this.#entry(node) ?? []);
    const ignore = this.#texts(fields.get('ignore'), 'ignore');
    this.#findDoubles(actors);
    return { actors: actors.map(({ entry }) => entry), ignore };
  }

  #entry(node: unknown): { entry: CastEntry; node: unknown } | null {
    const fields = this.#fields(node, ['name', 'type', 'aliases'], 'An actor');
    const name = this.#text(fields.get('name'));
    if (name === null) {
      this.#fault(fields.get('name') ?? node, 'An actor needs a `name`.');
      return null;
    }
    const type = fields.has('type') ? this.#type(fields.get('type')) : null;
    return { entry: { name, type, aliases: this.#texts(fields.get('aliases'), 'aliases') }, node };
  }

  #type(node: unknown): ActorType | null {
    const value = this.#text(node);
    const type = ACTOR_TYPES.find((known) => known === value) ?? null;
    if (type === null) this.#fault(node, `\`type\` is one of ${ACTOR_TYPES.join(', ')}.`);
    return type;
  }

  /** A form in two entries would be two actors at once. */
  #findDoubles(actors: readonly { entry: CastEntry; node: unknown }[]): void {
    const owners = new Map<string, CastEntry>();
    for (const { entry, node } of actors) {
      for (const form of formsOf(entry)) {
        const owner = owners.get(formKey(form));
        if (owner && owner !== entry) this.#fault(node, `“${form}” stands under “${owner.name}” already.`);
        owners.set(formKey(form), entry);
      }
    }
  }

  #fields(node: unknown, known: readonly string[], what: string): Map<string, unknown> {
    const fields = new Map<string, unknown>();
    if (!isMap(node)) {
      this.#fault(node, `${what} is a list of fields: ${known.map((name) => `\`${name}:\``).join(', ')}.`);
      return fields;
    }
    for (const { key, value } of node.items) {
      const name = this.#text(key);
      if (name !== null && known.includes(name)) fields.set(name, value);
      else this.#fault(key, `${what} has no such field; it has ${known.join(', ')}.`);
    }
    return fields;
  }

  #items(node: unknown, field: string): readonly unknown[] {
    if (node === undefined || node === null || isNothing(node)) return [];
    if (isSeq(node)) return node.items;
    this.#fault(node, `\`${field}\` is a list.`);
    return [];
  }

  #texts(node: unknown, field: string): string[] {
    return this.#items(node, field).flatMap((item) => {
      const text = this.#text(item);
      if (text === null) this.#fault(item, `\`${field}\` is a list of words as the text has them.`);
      return text ?? [];
    });
  }

  #text(node: unknown): string | null {
    const value = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : '';
    return value === '' ? null : value;
  }

  #fault(node: unknown, message: string): void {
    const { start, end } = rangeOf(node) ?? rangeOf(this.#root) ?? { start: 0, end: 0 };
    this.faults.push({
      // A block's range reaches into the line below it.
      span: { start, end: start + this.#source.slice(start, end).trimEnd().length },
      message: isAlias(node) ? 'References are not understood here.' : message,
    });
  }
}

/** How YAML writes that there is nothing (YAML 1.2, section 10.3.2), where no word can be meant. */
const isNothing = (node: unknown): boolean =>
  isScalar(node) && node.type === 'PLAIN' && ['', '~', 'null'].includes(String(node.value));

function rangeOf(node: unknown): Span | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}
