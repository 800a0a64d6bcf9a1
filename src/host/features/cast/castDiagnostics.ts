import * as vscode from 'vscode';
import { visibleText } from '../../../core/cards/escape';
import type { CastAt } from '../../cast/castFiles';
import type { ReaderDeps } from '../../readerDeps';

/** Tells at its line what is wrong with a `cast.yml`; its last good state stays in force meanwhile. */
export function registerCastDiagnostics({ casts }: ReaderDeps): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('annotatedReader.cast');
  const show = (): void => {
    collection.clear();
    for (const file of casts.known) if (file.faults.length > 0) collection.set(file.uri, diagnosticsOf(file));
  };
  show();
  return vscode.Disposable.from(collection, casts.onDidRead(show));
}

const diagnosticsOf = ({ text, faults, file }: CastAt): vscode.Diagnostic[] =>
  faults.map(({ span, message }) => {
    const range = new vscode.Range(positionAt(text, span.start), positionAt(text, Math.max(span.end, span.start + 1)));
    const until = file ? ' Until then the last good cast applies.' : '';
    const diagnostic = new vscode.Diagnostic(range, visibleText(message) + until, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'Annotated Reader';
    return diagnostic;
  });

/** The file may not be open, so there is no document to ask. */
function positionAt(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return new vscode.Position(line, before.length - (before.lastIndexOf('\n') + 1));
}
