import * as vscode from 'vscode';
import type { Fix } from '../../../core/health/fix';
import { fixFor } from '../../../core/health/fixes';
import { Command, type GoToArguments } from '../../../shared/commands';
import type { AnalysedArticle } from '../../articleService';
import { rangeOf } from '../../spans';
import { ailmentsOf, type Ailment } from './ailments';

/** What mends the problems within a range. */
export function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  analysed: AnalysedArticle,
): vscode.CodeAction[] {
  const patient = {
    article: analysed.article,
    text: analysed.text,
    isMarkdown: document.languageId === 'markdown',
  };
  return ailmentsOf(document, analysed)
    .filter(({ diagnostic }) => diagnostic.range.intersection(range))
    .flatMap((ailment) => actionFor(document, ailment, fixFor(ailment.problem, patient)) ?? []);
}

function actionFor(
  document: vscode.TextDocument,
  { diagnostic }: Ailment,
  fix: Fix | null,
): vscode.CodeAction | undefined {
  if (!fix) return undefined;
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, rangeOf(document, fix.change), fix.change.text);
  if (fix.caret !== null) {
    const place: GoToArguments = { uri: document.uri.toString(), start: fix.caret, end: fix.caret };
    action.command = { title: 'Go there', command: Command.goTo, arguments: [place] };
  }
  return action;
}
