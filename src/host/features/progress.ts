import * as vscode from 'vscode';
import { Command } from '../../shared/commands';
import { registerLater } from '../later';
import type { ReaderDeps } from '../readerDeps';

const COMMANDS = [Command.stopReading, Command.readInFull];

/** The sign that an article is being read, and what a reader can do about it: loaded when the first one is. */
export function registerProgress(deps: ReaderDeps): vscode.Disposable {
  const load = async () => (await import('./readingSign')).registerReadingSign;
  const sign = registerLater(deps, 'the sign of reading', COMMANDS, load);
  const first = deps.articles.onDidChange(() => {
    first.dispose();
    void sign.needed();
  });
  return vscode.Disposable.from(sign, first);
}
