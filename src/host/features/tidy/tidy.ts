import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { TIDY_SCHEME } from '../../articleDocuments';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';

/** "Tidy into Markdown". */
export function registerTidy(deps: ReaderDeps): vscode.Disposable {
  // A diff that VS Code brings back after a reload has nothing to show any more.
  const nothing = vscode.workspace.registerTextDocumentContentProvider(TIDY_SCHEME, {
    provideTextDocumentContent: () => '',
  });
  const tidy = registerLater(deps, 'the tidying', [Command.tidy, Command.applyTidy], async () => {
    const { registerTidying } = await import('./tidying');
    return (given) => {
      nothing.dispose();
      return registerTidying(given);
    };
  });
  return vscode.Disposable.from(nothing, tidy);
}
