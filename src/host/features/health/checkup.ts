import * as vscode from 'vscode';
import type { ReaderDeps } from '../../readerDeps';
import { registerDiagnostics } from './diagnostics';
import { registerQuickFixes } from './quickFixes';

/** Quiet diagnostics for what ails notes and addresses, and fixes for those that one edit mends. */
export const registerCheckup = (deps: ReaderDeps): vscode.Disposable =>
  vscode.Disposable.from(registerDiagnostics(deps), registerQuickFixes(deps));
