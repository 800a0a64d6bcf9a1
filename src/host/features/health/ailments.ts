import * as vscode from 'vscode';
import { visibleText } from '../../../core/cards/escape';
import type { Problem } from '../../../core/model';
import type { AnalysedArticle } from '../../articleService';
import { rangeOf } from '../../spans';

/** Who says so, in the Problems view and on the card. */
const SOURCE = 'Annotated Reader';
/** What a reader may want to mend is listed in the Problems view; all else only shows three dots in the text. */
const WORTH_LISTING = new Set([
  'footnote-undefined',
  'footnote-unused',
  'footnote-duplicate',
  'footnote-gap',
  'notes-uncited',
  'url-broken',
]);

/** Nobody walks through more of one file, and VS Code takes a thousand at most. */
const MOST = 500;

/** A problem of the article with the diagnostic that shows it. */
export interface Ailment {
  readonly problem: Problem;
  readonly diagnostic: vscode.Diagnostic;
}

/** Whether the reader wants the problems of this document shown. */
export const isWanted = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('annotatedReader', document).get<boolean>('diagnostics', true);

/** The problems that have a place in the document; none where the analysis is of another version of it. */
export function ailmentsOf(document: vscode.TextDocument, analysed: AnalysedArticle): Ailment[] {
  if (analysed.version !== document.version) return [];
  return analysed.article.problems.slice(0, MOST).flatMap((problem) => {
    if (!problem.span) return [];
    const range = firstLineOf(document, rangeOf(document, problem.span));
    return [{ problem, diagnostic: diagnosticFor(problem, range) }];
  });
}

function diagnosticFor({ code, message }: Problem, range: vscode.Range): vscode.Diagnostic {
  const severity = WORTH_LISTING.has(code) ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Hint;
  const diagnostic = new vscode.Diagnostic(range, visibleText(message), severity);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}

/** A line under a whole note or paragraph would shout. */
const firstLineOf = (document: vscode.TextDocument, range: vscode.Range): vscode.Range =>
  range.isSingleLine ? range : new vscode.Range(range.start, document.lineAt(range.start.line).range.end);
