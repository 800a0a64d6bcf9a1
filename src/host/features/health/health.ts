import * as vscode from 'vscode';
import type { ReaderDeps } from '../../readerDeps';
import { registerDiagnostics } from './diagnostics';
import { registerQuickFixes } from './quickFixes';

/** The health of an article's notes and addresses: quiet diagnostics, and fixes for those that one edit mends. */
export const registerHealth = (deps: ReaderDeps): vscode.Disposable =>
  vscode.Disposable.from(registerDiagnostics(deps), registerQuickFixes(deps));
