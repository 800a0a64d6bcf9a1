import * as vscode from 'vscode';
import type { Span } from '../core/span';

/** A span as a range of the document. Only right against the version that the span came from. */
export const rangeOf = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
