import * as vscode from 'vscode';
import { withStretch } from '../../../core/reading/stretches';
import type { Span } from '../../../core/span';

/** The stretches of a document that its editors show, folded ones left out; sorted, none over another. */
export const onScreen = (document: vscode.TextDocument): Span[] =>
  editorsOf(document)
    .flatMap(({ visibleRanges }) => visibleRanges)
    .map((range) => ({ start: document.offsetAt(range.start), end: document.offsetAt(endOf(document, range)) }))
    .reduce<Span[]>(withStretch, []);

/** Where the first editor that shows a document begins; undefined where none shows it. */
export const topOf = (document: vscode.TextDocument): vscode.Position | undefined =>
  editorsOf(document)[0]?.visibleRanges[0]?.start;

const editorsOf = (document: vscode.TextDocument): vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter((editor) => editor.document === document);

/** A line that is seen to its end is seen with its line break, so that it touches the next. */
const endOf = (document: vscode.TextDocument, { end }: vscode.Range): vscode.Position =>
  end.isBefore(document.lineAt(end.line).range.end)
    ? end
    : document.validatePosition(new vscode.Position(end.line + 1, 0));
