import { isMap, isScalar, isSeq, type Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Actor, ActorType } from '../model';
import { formKey } from './castFile';
import { parseCast, readCast } from './readCast';

/** What an edit must know of an actor. */
export type ActorNames = Pick<Actor, 'name' | 'type' | 'aliases'>;

/** One correction of the reader's. */
export type CastEdit =
  | { readonly type: 'rename'; readonly actor: ActorNames; readonly name: string }
  | { readonly type: 'retype'; readonly actor: ActorNames; readonly to: ActorType }
  /** `actor` becomes another name of `into`. */
  | { readonly type: 'merge'; readonly actor: ActorNames; readonly into: ActorNames }
  /** The forms become an actor of their own, shown under the first of them. */
  | { readonly type: 'split'; readonly actor: ActorNames; readonly forms: readonly string[] }
  | { readonly type: 'ignore'; readonly actor: ActorNames }
  /** Takes forms off the list of what is ignored. */
  | { readonly type: 'restore'; readonly forms: readonly string[] }
  | { readonly type: 'add'; readonly name: string; readonly to: ActorType };

/**
 * A `cast.yml` with one correction more; comments and everything else in it stay.
 *
 * @param text of the file as it stands; empty where there is none yet
 * @returns the new text, or null where the file is broken and must be mended first
 * @example editCast('', { type: 'add', name: 'Sea Lion', to: 'event' }) // "actors:\n  - name: Sea Lion\n    type: event\n"
 */
export function editCast(text: string, edit: CastEdit): string | null {
  if (readCast(text).file === null) return null;
  const document = parseCast(text);
  const file = new CastDocument(document);
  apply(edit, file);
  return file.toText();
}

function apply(edit: CastEdit, file: CastDocument): void {
  switch (edit.type) {
    case 'rename':
      return rename(file, edit.actor, edit.name);
    case 'retype':
      return file.setType(file.entryOf(edit.actor.name) ?? file.addEntry(edit.actor.name), edit.to);
    case 'merge':
      return merge(file, edit.actor, edit.into);
    case 'split':
      return split(file, edit.actor, edit.forms);
    case 'ignore':
      file.removeEntry(edit.actor.name);
      for (const form of new Set([edit.actor.name, ...edit.actor.aliases])) file.ignore(form);
      return;
    case 'restore':
      for (const form of edit.forms) file.restore(form);
      return;
    case 'add':
      file.restore(edit.name);
      return file.setType(file.entryOf(edit.name) ?? file.addEntry(edit.name), edit.to);
  }
}

function rename(file: CastDocument, actor: ActorNames, name: string): void {
  const entry = file.entryOf(actor.name) ?? file.addEntry(actor.name);
  const bearer = file.entryOf(name);
  if (bearer && bearer !== entry) return merge(file, actor, { ...actor, name });
  file.removeForm(name);
  file.setName(entry, name);
  if (formKey(actor.name) !== formKey(name)) file.addAlias(entry, actor.name);
}

function merge(file: CastDocument, actor: ActorNames, into: ActorNames): void {
  const from = file.entryOf(actor.name);
  const forms = from ? file.formsOf(from) : [];
  if (from) file.removeEntry(actor.name);
  const entry = file.entryOf(into.name) ?? file.addEntry(into.name);
  for (const form of new Set([actor.name, ...forms])) file.addAlias(entry, form);
}

/** Where the forms hold the actor's own name, the rest goes away instead: a name brings its whole actor. */
function split(file: CastDocument, actor: ActorNames, forms: readonly string[]): void {
  const wanted = new Set(forms.map(formKey));
  const parting = wanted.has(formKey(actor.name))
    ? actor.aliases.filter((alias) => !wanted.has(formKey(alias)))
    : forms;
  const [name, ...others] = parting;
  if (name === undefined) return;
  for (const form of parting) file.removeForm(form);
  const entry = file.entryOf(name) ?? file.addEntry(name);
  for (const form of others) file.addAlias(entry, form);
  file.setType(entry, actor.type);
}

/** The YAML document as a list of entries, changed in place so that what it does not touch stays as written. */
class CastDocument {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    if (!isMap(document.contents)) document.contents = document.createNode({});
  }

  /** The entry one of whose forms it is. */
  entryOf(form: string): YAMLMap | undefined {
    return this.#entries().find((entry) => this.formsOf(entry).some((own) => formKey(own) === formKey(form)));
  }

  formsOf(entry: YAMLMap): string[] {
    return [textOf(entry.get('name', true)), ...itemsOf(entry.get('aliases')).map(textOf)];
  }

  addEntry(name: string): YAMLMap {
    const entry = this.#document.createNode({ name }) as YAMLMap;
    this.#list('actors').add(entry);
    return entry;
  }

  removeEntry(form: string): void {
    const entry = this.entryOf(form);
    const list = this.#list('actors');
    list.items = list.items.filter((item) => item !== entry);
  }

  setName(entry: YAMLMap, name: string): void {
    entry.set('name', name);
  }

  setType(entry: YAMLMap, type: ActorType): void {
    entry.set('type', type);
  }

  addAlias(entry: YAMLMap, form: string): void {
    if (this.formsOf(entry).some((own) => formKey(own) === formKey(form))) return;
    this.removeForm(form);
    if (!isSeq(entry.get('aliases'))) entry.set('aliases', flow(this.#document));
    (entry.get('aliases') as YAMLSeq).add(this.#document.createNode(form));
  }

  /** Takes a form from whichever entry lists it as an alias. */
  removeForm(form: string): void {
    for (const entry of this.#entries()) dropItem(entry.get('aliases'), form);
    for (const entry of this.#entries()) if (itemsOf(entry.get('aliases')).length === 0) entry.delete('aliases');
  }

  ignore(form: string): void {
    this.removeForm(form);
    const list = this.#list('ignore');
    if (!list.items.some((item) => formKey(textOf(item)) === formKey(form))) list.add(this.#document.createNode(form));
  }

  restore(form: string): void {
    dropItem(this.#list('ignore'), form);
  }

  /** A list without items says nothing and goes; of a file that says nothing the comments stay. */
  toText(): string {
    for (const field of ['actors', 'ignore']) {
      if (itemsOf(this.#document.get(field)).length === 0) this.#document.delete(field);
    }
    const text = this.#document.toString({ lineWidth: 0, flowCollectionPadding: false });
    return isMap(this.#document.contents) && this.#document.contents.items.length === 0
      ? text.replace(/^\{\}\n?/m, '')
      : text;
  }

  #entries(): YAMLMap[] {
    return itemsOf(this.#document.get('actors')).filter((item) => isMap(item));
  }

  #list(field: 'actors' | 'ignore'): YAMLSeq {
    if (!isSeq(this.#document.get(field))) this.#document.set(field, this.#document.createNode([]));
    return this.#document.get(field) as YAMLSeq;
  }
}

/** An empty list in brackets: aliases stay on one line. */
function flow(document: Document): YAMLSeq {
  const list = document.createNode([]) as YAMLSeq;
  list.flow = true;
  return list;
}

const itemsOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : []);

const textOf = (node: unknown): string => (isScalar(node) ? String(node.value) : '');

function dropItem(list: unknown, form: string): void {
  if (isSeq(list)) list.items = list.items.filter((item) => formKey(textOf(item)) !== formKey(form));
}
