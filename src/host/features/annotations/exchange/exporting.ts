import * as vscode from 'vscode';
import { ANNOTATION_FORMATS, type AnnotationFormat } from '../../../../core/annotations/export/annotationFormats';
import { exportedFile } from '../../../../core/annotations/export/exportedFile';
import { plainLabel } from '../../../../core/cards/escape';
import { readAnnotationExportArguments, type ExportScope } from '../../../../shared/annotationExport';
import { Command } from '../../../../shared/commands';
import type { ExportedPart } from '../../../../shared/workerProtocol';
import { annotationFiles, articleOf } from '../../../annotations/annotationPlaces';
import type { AnnotationStore } from '../../../annotations/annotationStore';
import { openDocumentAt } from '../../../articleDocuments';
import { readTextFile } from '../../../cast/textFiles';
import { keyOf } from '../../../openEntry';
import { fileName } from '../../../fileName';
import type { ReaderDeps } from '../../../readerDeps';
import { askTarget } from '../../exportTarget';

const OPEN = 'Open';
const NO_ARTICLE = 'Open an article first, or export the annotations of the whole workspace.';
const NOTHING = 'There are no annotations to export.';

/** So often another program may write to the file while it is replaced. */
const MOST_WRITES = 5;

/** "Export Annotations…": of the article before the reader or of all in the workspace, into one file. */
export function registerExporting(deps: ReaderDeps, store: AnnotationStore): vscode.Disposable {
  const { active, worker, swapFile, log } = deps;

  const partOfOpen = async (document: vscode.TextDocument, format: AnnotationFormat): Promise<ExportedPart | null> => {
    await deps.articles.current(document);
    const { records } = await store.read(document.uri);
    const as = {
      key: keyOf(document),
      annotations: records.annotations,
      format: format.id,
      name: fileName(document.uri),
    };
    return (await worker.ask({ type: 'exportOpen', ...as })) ?? null;
  };
  const partOfFile = async (file: vscode.Uri, format: AnnotationFormat): Promise<ExportedPart | null> => {
    const article = articleOf(file);
    if (!article) return null;
    const document = openDocumentAt(article.toString());
    if (document) return partOfOpen(document, format);
    const [text, records] = await Promise.all([bytesOf(article), bytesOf(file)]);
    if (!records) return null;
    const as = { article: text, annotations: records, format: format.id, name: fileName(article) };
    return (await worker.ask({ type: 'exportClosed', ...as })) ?? null;
  };
  const partsOf = async (scope: ExportScope, format: AnnotationFormat, stop: vscode.CancellationToken) => {
    const document = active.document;
    if (scope === 'article') return document ? [await partOfOpen(document, format)] : [];
    const files = (await annotationFiles()).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const parts: (ExportedPart | null)[] = [];
    for (const file of files) if (!stop.isCancellationRequested) parts.push(await partOfFile(file, format));
    return stop.isCancellationRequested ? undefined : parts;
  };

  /** Puts a text in the place of whatever the file holds; whoever reads it meanwhile sees the old text or the new one. */
  const write = async (file: vscode.Uri, text: string): Promise<void> => {
    for (let attempt = 0; attempt < MOST_WRITES; attempt += 1)
      if (await swapFile(file, await readTextFile(file), text)) return;
    throw new Error('another program writes to the file all the time');
  };

  const run = async (said: unknown): Promise<void> => {
    const beforehand = readAnnotationExportArguments(said);
    const scope = beforehand.scope ?? (beforehand.format ? 'article' : await pickScope(active.document));
    if (!scope) return;
    if (scope === 'article' && !active.document) return warn(NO_ARTICLE);
    const format = beforehand.format ?? (await pickFormat());
    if (!format) return;
    const parts = await collected((stop) => partsOf(scope, format, stop));
    if (!parts) return;
    const whole = parts.filter((part) => part !== null);
    const count = whole.reduce((sum, part) => sum + part.count, 0);
    if (count === 0) return warn(NOTHING);
    const file = beforehand.target
      ? vscode.Uri.parse(beforehand.target, true)
      : await askTarget({ what: 'Annotations', document: scope === 'article' ? active.document : undefined, format });
    if (!file) return;
    const texts = whole.map(({ text }) => text);
    await write(file, exportedFile(format.id, texts));
    const left = parts.length - whole.length;
    const but = left === 0 ? '' : ` Of ${left === 1 ? '1 article' : `${left} articles`} they could not be read.`;
    // Not awaited: a notification stays for as long as the reader lets it.
    void vscode.window
      .showInformationMessage(
        `Exported ${count === 1 ? '1 annotation' : `${count} annotations`} to ${plainLabel(fileName(file))}.${but}`,
        OPEN,
      )
      .then((chosen) => (chosen === OPEN ? vscode.commands.executeCommand('vscode.open', file) : undefined));
  };

  return vscode.commands.registerCommand(Command.exportAnnotations, async (said?: unknown) => {
    try {
      await run(said);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      log.error(`Annotations: cannot export: ${why}`);
      void vscode.window.showErrorMessage(`The annotations could not be exported: ${plainLabel(why)}`);
    }
  });
}

const warn = (message: string): void => void vscode.window.showWarningMessage(message);

const collected = <T>(task: (stop: vscode.CancellationToken) => Promise<T>): Thenable<T> =>
  vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Collecting annotations…', cancellable: true },
    (_progress, stop) => task(stop),
  );

/** The bytes of a file; null where there is none. */
const bytesOf = (file: vscode.Uri): Thenable<Uint8Array | null> =>
  vscode.workspace.fs.readFile(file).then(
    (bytes) => bytes,
    () => null,
  );

async function pickScope(document: vscode.TextDocument | undefined): Promise<ExportScope | undefined> {
  const article = document && [
    { label: 'This Article', description: plainLabel(fileName(document.uri)), scope: 'article' as const },
  ];
  const workspace = { label: 'All Articles of the Workspace', description: '', scope: 'workspace' as const };
  const items = [...(article ?? []), workspace];
  return (await vscode.window.showQuickPick(items, { title: 'Export Annotations of' }))?.scope;
}

async function pickFormat(): Promise<AnnotationFormat | undefined> {
  const items = ANNOTATION_FORMATS.map((format) => ({
    label: format.label,
    description: `.${format.extension}`,
    detail: format.detail,
    format,
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Export Annotations as', matchOnDescription: true }))
    ?.format;
}
