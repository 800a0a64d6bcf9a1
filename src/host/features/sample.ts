import * as vscode from 'vscode';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';

/** Opens the sample article that comes with the extension. */
export function registerSample({ context }: ReaderDeps): vscode.Disposable {
  const sample = vscode.Uri.joinPath(context.extensionUri, 'samples', 'the-frozen-peace.txt');
  return vscode.commands.registerCommand(Command.openSample, () => vscode.window.showTextDocument(sample));
}
