import * as vscode from 'vscode';
import { fixFor } from '../../../core/health/fixes';
import { Command, type GoToArguments } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../../articleDocuments';
import { rangeOf } from '../../spans';
import { ailmentsOf, isWanted, type Ailment } from './ailments';

/** Offers to mend the problems at the caret: one edit each, which one undo takes back. */
export function registerQuickFixes({ articles }: ReaderDeps): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    ARTICLE_SELECTOR,
    {
      async provideCodeActions(document, range, { only }, token) {
        if (!isArticle(document) || !isWanted(document)) return undefined;
        if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return undefined;
        const analysed = await articles.current(document, token);
        if (!analysed) return undefined;
        const patient = {
          article: analysed.article,
          text: analysed.text,
          isMarkdown: document.languageId === 'markdown',
        };
        return ailmentsOf(document, analysed)
          .filter(({ diagnostic }) => diagnostic.range.intersection(range))
          .flatMap((ailment) => actionFor(document, ailment, patient) ?? []);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionFor(
  document: vscode.TextDocument,
  { problem, diagnostic }: Ailment,
  patient: Parameters<typeof fixFor>[1],
): vscode.CodeAction | undefined {
  const fix = fixFor(problem, patient);
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
