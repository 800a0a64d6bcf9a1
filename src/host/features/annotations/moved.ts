import * as vscode from 'vscode';
import type { Belonging } from '../../../core/annotations/belonging';
import { plainLabel } from '../../../core/cards/escape';
import { annotationFiles, articleOf, homeOf, SUFFIX } from '../../annotations/annotationPlaces';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { openDocumentAt } from '../../articleDocuments';
import { fileName } from '../../fileName';
import { keyOf } from '../../openEntry';
import type { ReaderDeps } from '../../readerDeps';

/** A file or folder that got another name. */
export interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** Annotations whose article is gone, and how they belong to the one that was opened. */
interface Found extends Belonging {
  readonly article: vscode.Uri;
}

/** Milliseconds after which an article without annotations is what it seems: a move in VS Code or by git is done by then. */
const SETTLED = 1000;
/** Files of annotations that are looked at for one article; those with a like name come first. */
const MOST_FILES = 300;
/** Files that are looked for or moved at a time. */
const AT_ONCE = 20;
/** Bytes that go to the worker at a time, and that a file of annotations may have: handing them over takes below a millisecond. */
const PART = 1_000_000;
const LARGEST = 10_000_000;

const TAKE_OVER = 'Take Them Over';
const NOT_NOW = 'Not Now';

/** Keeps annotations with their article when it is moved, in VS Code or behind its back. */
export class Moved {
  readonly #deps: Pick<ReaderDeps, 'worker' | 'pending' | 'log'>;
  readonly #store: AnnotationStore;
  /** What the reader did not want, from where and to where, for as long as the window lives. */
  readonly #declined = new Set<string>();
  /** One thing after the other, so that nobody looks for what another is moving. */
  #work: Promise<void> = Promise.resolve();

  constructor(deps: Pick<ReaderDeps, 'worker' | 'pending' | 'log'>, store: AnnotationStore) {
    this.#deps = deps;
    this.#store = store;
  }

  /** Files and folders were renamed in VS Code. */
  along(files: readonly Renamed[]): Promise<void> {
    return this.#then(async () => {
      const moves = (await Promise.all(files.map(articlesIn))).flat();
      for (let at = 0; at < moves.length; at += AT_ONCE)
        await Promise.all(moves.slice(at, at + AT_ONCE).map(({ oldUri, newUri }) => this.#move(oldUri, newUri)));
    });
  }

  /** Looks for the annotations of an article that was opened and has none, since it may have been moved. */
  async seek(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    if (!homeOf(uri) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return;
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    await this.#then(async () => {
      const found = await this.#find(document);
      const same = found.filter(({ by }) => by === 'text');
      for (const one of same) {
        if (!(await this.#move(one.article, uri))) continue;
        const said = `Took over ${annotationsOf(one.count, one)}: ${nameOf(uri)} has the same text.`;
        void vscode.window.showInformationMessage(said);
      }
      if (same.length === 0 && found.length > 0) void this.#offer(found, uri); // the question may stand for long
    });
  }

  async #offer(found: readonly Found[], uri: vscode.Uri): Promise<void> {
    const best = found.reduce((a, b) => (b.fitting > a.fitting ? b : a));
    const pair = `${best.article.toString()} ${uri.toString()}`;
    if (this.#declined.has(pair)) return;
    this.#declined.add(pair);
    const said =
      best.by === 'quotes'
        ? `${annotationsOf(best.fitting, best)} ${best.fitting === 1 ? 'fits' : 'fit'} ${nameOf(uri)}.`
        : `${nameOf(uri)} is from the same address as ${nameOf(best.article)}, of which there are annotations (${best.fitting} of ${best.count} fit).`;
    if ((await vscode.window.showInformationMessage(said, TAKE_OVER, NOT_NOW)) !== TAKE_OVER) return;
    await this.#then(async () => {
      await this.#move(best.article, uri);
    });
  }

  /** The annotations that belong to an article which has none, of those whose own article is gone. */
  async #find(document: vscode.TextDocument): Promise<Found[]> {
    const { records } = await this.#store.read(document.uri);
    if (records.annotations.length > 0 || document.isClosed) return [];
    const gone: { article: vscode.Uri; bytes: Uint8Array }[] = [];
    const files = likeliest(await annotationFiles(), document.uri);
    for (let at = 0; at < files.length; at += AT_ONCE)
      gone.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map((file) => abandoned(file)))).flat());
    const found: Found[] = [];
    for (const part of parts(gone)) {
      const files = part.map(({ bytes }) => bytes);
      const answer = await this.#deps.worker.ask({ type: 'belonging', key: keyOf(document), files });
      answer?.forEach((belonging, at) => {
        if (belonging.by !== null) found.push({ ...belonging, article: part[at]!.article });
      });
    }
    return found;
  }

  async #move(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
    const fault = await this.#deps.pending.during(to, 'move of annotations', () => this.#store.move(from, to));
    if (fault === null) return true;
    void vscode.window.showErrorMessage(
      `The annotations of ${nameOf(from)} could not be moved to ${nameOf(to)}: ${plainLabel(fault)}`,
    );
    return false;
  }

  #then(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task).catch((error: unknown) => {
      this.#deps.log.error(`Annotations could not be moved: ${error instanceof Error ? error.stack : String(error)}`);
    });
    return this.#work;
  }
}

/** The articles that moved with a renamed file or folder. Files beside the articles of a folder have moved with it already. */
async function articlesIn({ oldUri, newUri }: Renamed): Promise<Renamed[]> {
  const home = homeOf(oldUri);
  const stat = await vscode.workspace.fs.stat(newUri).then(undefined, () => undefined);
  if (!home || !stat) return [];
  if ((stat.type & vscode.FileType.Directory) === 0) return [{ oldUri, newUri }];
  const before = `${home.path.slice(0, -SUFFIX.length)}/`;
  const files = (await annotationFiles()).filter(
    ({ scheme, path }) => scheme === home.scheme && path.startsWith(before),
  );
  return files.map(({ path }) => {
    const inside = path.slice(before.length, -SUFFIX.length);
    return { oldUri: vscode.Uri.joinPath(oldUri, inside), newUri: vscode.Uri.joinPath(newUri, inside) };
  });
}

/** Files of annotations, those of articles with the same name first, and no more than can be looked at. */
function likeliest(files: readonly vscode.Uri[], { path }: vscode.Uri): vscode.Uri[] {
  const name = `${path.slice(path.lastIndexOf('/'))}${SUFFIX}`;
  const isAlike = (file: vscode.Uri) => file.path.endsWith(name);
  return [...files.filter(isAlike), ...files.filter((file) => !isAlike(file))].slice(0, MOST_FILES);
}

/** A file of annotations whose article is gone. */
async function abandoned(file: vscode.Uri): Promise<{ article: vscode.Uri; bytes: Uint8Array }[]> {
  const article = articleOf(file);
  if (!article || openDocumentAt(article.toString()) || !(await isGone(article))) return [];
  const { size } = await vscode.workspace.fs.stat(file);
  return size > LARGEST ? [] : [{ article, bytes: await vscode.workspace.fs.readFile(file) }];
}

/** A file that cannot be looked at is not gone. */
const isGone = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => false,
    (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound',
  );

function* parts<T extends { readonly bytes: Uint8Array }>(items: readonly T[]): Generator<T[]> {
  let part: T[] = [];
  let size = 0;
  for (const item of items) {
    if (size > 0 && size + item.bytes.length > PART) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(item);
    size += item.bytes.length;
  }
  if (part.length > 0) yield part;
}

const annotationsOf = (count: number, { article }: Found): string =>
  `${count === 1 ? '1 annotation' : `${count} annotations`} of ${nameOf(article)}`;

const nameOf = (uri: vscode.Uri): string => plainLabel(fileName(uri));
