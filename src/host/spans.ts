import * as vscode from 'vscode';
import type { Span } from '../core/span';

/** A span as a range of the document. Only right against the version that the span came from. */
export const rangeOf = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

/** A range of the document as a span. */
export const spanOf = (document: vscode.TextDocument, range: vscode.Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});
