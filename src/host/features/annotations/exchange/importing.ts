import * as vscode from 'vscode';
import { fresh } from '../../../../core/annotations/import/fresh';
import { plainLabel } from '../../../../core/cards/escape';
import { Command } from '../../../../shared/commands';
import type { ImportedInto } from '../../../../shared/workerProtocol';
import type { Annotations } from '../../../annotations/annotations';
import type { AnnotationStore } from '../../../annotations/annotationStore';
import { fileName } from '../../../fileName';
import { keyOf } from '../../../openEntry';
import type { ReaderDeps } from '../../../readerDeps';

const NO_ARTICLE = 'Open the article that the annotations are of first.';
const UNSAVED = 'Save the article first: its annotations are kept beside it.';
const CHANGED = 'The article could not be read: try again.';

/** Bytes that a file may have: no reader has written more, and it would stop the worker for long. */
const LARGEST = 50_000_000;

/** An address with its scheme (RFC 3986, 3.1). */
const ABSOLUTE = /^[a-z][a-z\d+.-]+:/i;

/** "Import Annotations…": from Hypothesis or from JSON-LD, our own too, into the article before the reader. */
export function registerImporting(
  deps: ReaderDeps,
  annotations: Annotations,
  store: AnnotationStore,
): vscode.Disposable {
  const { active, articles, worker, log } = deps;

  const run = async (said: unknown): Promise<void> => {
    const { document } = active;
    if (!document) return warn(NO_ARTICLE);
    if (document.isUntitled) return warn(UNSAVED);
    const file = fileFrom(said) ?? (await ask(document));
    if (!file) return;
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > LARGEST) return warn(`${nameOf(file)} is too large for a file of annotations.`);
    const bytes = await vscode.workspace.fs.readFile(file);
    await articles.current(document);
    const imported = await worker.ask({ type: 'importInto', key: keyOf(document), file: bytes });
    if (!imported) return warn(CHANGED);
    if (imported === 'unread')
      return warn(`${nameOf(file)} is neither an export of Hypothesis nor JSON-LD: nothing came in.`);
    const { records, fault } = await store.read(document.uri);
    if (fault !== null) throw new Error(fault);
    const taken = fresh(imported.annotations, records);
    if (taken.length > 0) annotations.take(document.uri, taken);
    void vscode.window.showInformationMessage(reportOf(imported, new Set(taken.map(({ id }) => id))));
  };

  return vscode.commands.registerCommand(Command.importAnnotations, async (said?: unknown) => {
    try {
      await run(said);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error(`Annotations: cannot import: ${why}`);
      void vscode.window.showErrorMessage(`The annotations could not be imported: ${plainLabel(why)}`);
    }
  });
}

/** How many came in, how many of them stand nowhere, and what did not come in. */
function reportOf(
  { annotations, leftOut, orphans }: Exclude<ImportedInto, 'unread'>,
  taken: ReadonlySet<string>,
): string {
  const lost = orphans.filter((id) => taken.has(id)).length;
  const known = annotations.length - taken.size;
  return [
    taken.size === 0 ? 'No annotation came in.' : `${counted(taken.size, 'annotation')} came in.`,
    ...(lost > 0 ? [`${lost} of them without a place in the text.`] : []),
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already.`] : []),
    ...(leftOut > 0
      ? [`Left out: ${counted(leftOut, 'row')} that ${leftOut === 1 ? 'quotes' : 'quote'} no text.`]
      : []),
  ].join(' ');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const warn = (message: string): void => void vscode.window.showWarningMessage(message);

/** The file that came with the command. An editor's menu sends the article itself: only what may be such a file counts. */
function fileFrom(said: unknown): vscode.Uri | undefined {
  const uri = typeof said === 'string' && ABSOLUTE.test(said) ? vscode.Uri.parse(said, true) : said;
  return uri instanceof vscode.Uri && /\.json(?:ld)?$/i.test(uri.path) ? uri : undefined;
}

const ask = async ({ uri }: vscode.TextDocument): Promise<vscode.Uri | undefined> => {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Import Annotations',
    openLabel: 'Import',
    defaultUri: vscode.Uri.joinPath(uri, '..'),
    filters: { 'Hypothesis or JSON-LD': ['json', 'jsonld'] },
  });
  return chosen?.[0];
};

const nameOf = (uri: vscode.Uri): string => plainLabel(fileName(uri));
