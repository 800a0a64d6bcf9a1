import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import { registerTree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';

/** The cast of the article before the reader, and what is wrong with the `cast.yml` that corrects it. */
export function registerCast(deps: ReaderDeps): vscode.Disposable {
  const faults = registerLater(
    deps,
    'what is wrong with a cast.yml',
    [],
    async () => (await import('./castDiagnostics')).registerCastDiagnostics,
  );
  return vscode.Disposable.from(
    registerTree(deps, {
      id: 'annotatedReader.cast',
      what: 'the cast',
      commands: [Command.orderCast, Command.findActor],
      load: async () => (await import('./castTree')).registerCastTree,
    }),
    faults,
    deps.casts.onDidRead(() => {
      if ([...deps.casts.known].some((file) => file.faults.length > 0)) void faults.needed();
    }),
  );
}
