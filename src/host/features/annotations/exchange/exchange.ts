import * as vscode from 'vscode';
import type { ReaderDeps } from '../../../readerDeps';
import type { Pen } from '../pen';
import { registerCiting } from './citing';
import { registerExporting } from './exporting';
import { registerImporting } from './importing';

/** How annotations leave for other programs, and come in from them. */
export const registerExchange = (deps: ReaderDeps, { annotations, store }: Pen): vscode.Disposable =>
  vscode.Disposable.from(
    registerExporting(deps, store),
    registerImporting(deps, annotations, store),
    registerCiting(deps, annotations),
  );
