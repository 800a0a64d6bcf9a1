import * as vscode from 'vscode';
import type { Span } from '../core/span';

/** Lines above and below the screen that count as near, so that scrolling finds most of its marks there. */
const MARGIN_LINES = 200;

/** The stretch of the document that is on the screen or near it: a book has more marks than VS Code takes at once. */
export function surroundingsOf({ document, visibleRanges }: vscode.TextEditor): Span {
  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? 0;
  return {
    start: document.offsetAt(new vscode.Position(Math.max(0, first - MARGIN_LINES), 0)),
    end: document.offsetAt(document.lineAt(Math.min(document.lineCount - 1, last + MARGIN_LINES)).range.end),
  };
}
