import * as vscode from 'vscode';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';

/** Milliseconds after which a reader wonders whether anything is going on. */
const PATIENCE = 500;

/** Says in the status bar that the article is still being read, where that takes a while; a click there ends it. */
export function registerReadingSign({ articles, active }: ReaderDeps): vscode.Disposable {
  const sign = vscode.window.createStatusBarItem('annotatedReader.reading', vscode.StatusBarAlignment.Right);
  sign.name = 'Annotated Reader: reading';
  sign.text = '$(loading~spin) Reading the article';
  sign.tooltip = 'Click to stop: only sections, notes and sources are read then.';
  sign.command = Command.stopReading;

  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    if (active.document && articles.isReading(active.document)) timer = setTimeout(() => sign.show(), PATIENCE);
    else sign.hide();
  };
  follow();
  return vscode.Disposable.from(
    sign,
    { dispose: () => clearTimeout(timer) },
    articles.onDidChange(follow),
    active.onDidChange(follow),
    vscode.commands.registerCommand(Command.stopReading, () => {
      if (active.document) articles.stop(active.document);
    }),
    vscode.commands.registerCommand(Command.readInFull, () => {
      if (active.document) articles.readInFull(active.document);
    }),
  );
}
