import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';

/** Marks note markers and actors in the text, from the first article on that has been read. */
export function registerDecorations(deps: ReaderDeps): vscode.Disposable {
  const marks = registerLater(
    deps,
    'the marks in the text',
    [Command.toggleActorDecorations],
    async () => (await import('./marks')).registerMarks,
  );
  const first = deps.articles.onDidChange(({ type }) => {
    if (type !== 'analysed') return;
    first.dispose();
    void marks.needed();
  });
  return vscode.Disposable.from(marks, first);
}
