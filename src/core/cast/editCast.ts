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
 * A `cast.yml` with one correction more; comments and everything else in it stay. A correction that the file has already
 * leaves it letter for letter, so that whoever lost a race can simply say it again.
 *
 * @param text of the file as it stands; empty where there is none yet
 * @returns the new text, or null where the file is broken and must be mended first
 * @example editCast('', { type: 'add', name: 'Sea Lion', to: 'event' }) // "actors:\n  - name: Sea Lion\n    type: event\n"
 */
export function editCast(text: string, edit: CastEdit): string | null {
  const before = readCast(text).file;
  if (before === null) return null;
  const file = new CastDocument(parseCast(text));
  apply(edit, file);
  const after = file.toText();
  if (JSON.stringify(readCast(after).file) === JSON.stringify(before)) return text;
  return text.includes('\r\n') ? after.replaceAll('\n', '\r\n') : after;
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
      return ignore(file, edit.actor);
    case 'restore':
      for (const form of edit.forms) file.restore(form);
      return;
    case 'add':
      file.restore(edit.name);
      file.removeForm(edit.name);
      return file.setType(file.entryOf(edit.name) ?? file.addEntry(edit.name), edit.to);
  }
}

/** Another entry that has the new name takes this one in: two of one name would be a broken file. */
function rename(file: CastDocument, actor: ActorNames, name: string): void {
  const respelt = formKey(actor.name) === formKey(name);
  const own = file.entryNamed(actor.name);
  const there = file.entryOf(name);
  if (!respelt && there && there !== own && file.lists(there, actor.name)) return; // taken in already
  file.removeForm(actor.name);
  const entry = own ?? file.addEntry(actor.name);
  const bearer = file.entryOf(name);
  if (bearer && bearer !== entry) return merge(file, actor, { ...actor, name });
  file.removeForm(name);
  file.setName(entry, name);
  if (!respelt) file.addAlias(entry, actor.name);
}

/** An entry that only lists the actor's name keeps its other forms: somebody else is shown under it. */
function merge(file: CastDocument, actor: ActorNames, into: ActorNames): void {
  const entry = file.entryOf(into.name) ?? file.addEntry(into.name);
  const from = file.entryNamed(actor.name);
  if (from === entry) return; // they are one already
  const forms = from ? file.formsOf(from) : [];
  if (from) file.removeEntry(from);
  for (const form of new Set([actor.name, ...forms])) file.addAlias(entry, form);
}

function ignore(file: CastDocument, actor: ActorNames): void {
  const entry = file.entryNamed(actor.name);
  const forms = [actor.name, ...(entry ? file.formsOf(entry) : []), ...actor.aliases];
  if (entry) file.removeEntry(entry);
  for (const form of new Set(forms)) file.ignore(form);
}

/**
 * Where the forms hold the actor's own name, the rest goes away instead: a name brings its whole actor. What stays with
 * an entry is written down, since the name that brought it may be among the forms that part.
 */
function split(file: CastDocument, actor: ActorNames, forms: readonly string[]): void {
  const wanted = new Set(forms.map(formKey));
  const others = actor.aliases.filter((alias) => !wanted.has(formKey(alias)));
  const [parting, staying] = wanted.has(formKey(actor.name)) ? [others, forms] : [forms, others];
  const [name, ...aliases] = parting;
  if (name === undefined) return;
  const own = file.entryNamed(actor.name);
  for (const form of parting) file.removeForm(form);
  const entry = file.entryOf(name) ?? file.addEntry(name);
  for (const form of aliases) file.addAlias(entry, form);
  file.setType(entry, actor.type);
  if (own) for (const form of staying) file.addAlias(own, form);
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
    return this.#entries().find((entry) => this.lists(entry, form));
  }

  lists(entry: YAMLMap, form: string): boolean {
    return this.formsOf(entry).some((own) => formKey(own) === formKey(form));
  }

  /** The entry that shows this name. */
  entryNamed(name: string): YAMLMap | undefined {
    return this.#entries().find((entry) => formKey(textOf(entry.get('name', true))) === formKey(name));
  }

  formsOf(entry: YAMLMap): string[] {
    return [textOf(entry.get('name', true)), ...itemsOf(entry.get('aliases')).map(textOf)];
  }

  addEntry(name: string): YAMLMap {
    const entry = this.#document.createNode({ name }) as YAMLMap;
    this.#list('actors').add(entry);
    return entry;
  }

  removeEntry(entry: YAMLMap): void {
    const list = this.#list('actors');
    list.items = list.items.filter((item) => item !== entry);
  }

  setName(entry: YAMLMap, name: string): void {
    entry.set('name', name);
  }

  setType(entry: YAMLMap, type: ActorType): void {
    entry.set('type', type);
  }

  /** A form that another entry shows as its name stays there. */
  addAlias(entry: YAMLMap, form: string): void {
    if (this.lists(entry, form) || this.entryNamed(form)) return;
    this.removeForm(form);
    if (!isSeq(entry.get('aliases'))) entry.set('aliases', flow(this.#document));
    (entry.get('aliases') as YAMLSeq).add(this.#document.createNode(form));
  }

  /** Takes a form from whichever entry lists it as an alias. */
  removeForm(form: string): void {
    for (const entry of this.#entries()) {
      const dropped = dropItem(entry.get('aliases'), form);
      if (dropped && itemsOf(entry.get('aliases')).length === 0) entry.delete('aliases');
    }
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

/** Takes a form off a list. @returns whether it was there */
function dropItem(list: unknown, form: string): boolean {
  if (!isSeq(list)) return false;
  const { length } = list.items;
  list.items = list.items.filter((item) => formKey(textOf(item)) !== formKey(form));
  return list.items.length < length;
}
