import * as vscode from 'vscode';
import type { Span } from '../core/span';
import { rangeOf } from './spans';

/** How a jump behaves. */
export interface RevealOptions {
  /** Leaves the keyboard where it is, for jumps from the timeline or a tree. Default false. */
  readonly preserveFocus?: boolean;
  /** Selects the span instead of setting the caret before it. Default false. */
  readonly select?: boolean;
}

/** How long the target of a jump stays lit, in milliseconds: enough for the eye to find it. */
const FLASH = 1200;

/**
 * Goes to a place in an article: shows it in the editor that has the article open already (never in the column of the
 * webview that asked), puts the caret there, centres and flashes it. VS Code's own Go Back returns from it.
 */
export async function revealSpan(uri: vscode.Uri, span: Span, options: RevealOptions = {}): Promise<vscode.TextEditor> {
  const { preserveFocus = false, select = false } = options;
  const viewColumn = columnShowing(uri);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: false,
    ...(viewColumn !== undefined && { viewColumn }),
    selection: select ? rangeOf(document, span) : caretBefore(document, span),
  });
  editor.revealRange(rangeOf(document, span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  flash(editor, rangeOf(document, span));
  return editor;
}

const caretBefore = (document: vscode.TextDocument, span: Span): vscode.Range =>
  rangeOf(document, { start: span.start, end: span.start });

/** The column whose editor shows the document; where none does, the first column rather than a webview's. */
function columnShowing(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown) return shown.viewColumn;
  const holds = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(holds))?.viewColumn ?? vscode.ViewColumn.One;
}

function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  const decoration = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  editor.setDecorations(decoration, [range]);
  setTimeout(() => decoration.dispose(), FLASH);
}
