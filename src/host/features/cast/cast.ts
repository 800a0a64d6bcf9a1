import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerTree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';
import { registerCastDiagnostics } from './castDiagnostics';

/** The cast of the article before the reader, and what is wrong with the `cast.yml` that corrects it. */
export const registerCast = (deps: ReaderDeps): vscode.Disposable =>
  vscode.Disposable.from(
    registerTree(deps, {
      id: 'annotatedReader.cast',
      what: 'the cast',
      commands: [Command.orderCast, Command.findActor],
      load: async () => (await import('./castTree')).registerCastTree,
    }),
    registerCastDiagnostics(deps.casts),
  );
