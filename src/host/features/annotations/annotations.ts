import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';

const COMMANDS = [
  Command.highlight,
  Command.highlightAs,
  Command.annotate,
  Command.tagAnnotation,
  Command.recolourAnnotation,
  Command.deleteAnnotation,
];

const EXCHANGE = [Command.exportAnnotations, Command.importAnnotations, Command.copyCitation];

/** The reader's own highlights and notes: loaded behind the first article, whose annotations are looked for then. */
export function registerAnnotations(deps: ReaderDeps): vscode.Disposable {
  const pen = registerLater(deps, 'the annotations', COMMANDS, async () => (await import('./pen')).registerPen);
  const exchange = registerLater(deps, 'the export of annotations', EXCHANGE, async () => {
    const own = await pen.needed();
    const { registerExchange } = await import('./exchange/exchange');
    if (!own) throw new Error('the annotations are not there');
    return () => registerExchange(deps, own);
  });
  const first = deps.articles.onDidChange(({ type }) => {
    if (type !== 'analysed') return;
    first.dispose();
    void pen.needed();
  });
  const renamed = vscode.workspace.onDidRenameFiles(async ({ files }) => (await pen.needed())?.along(files));
  return vscode.Disposable.from(pen, exchange, first, renamed);
}
