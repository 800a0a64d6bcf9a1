import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, isArticle } from '../../articleDocuments';
import { later } from '../../later';
import type { ReaderDeps } from '../../readerDeps';
import { isWanted } from './ailments';

/** Offers to mend the problems at the caret: one edit each, which one undo takes back. */
export function registerQuickFixes({ articles, log }: ReaderDeps): vscode.Disposable {
  const fixes = later('the quick fixes', () => import('./fixesAt'), log);
  return vscode.languages.registerCodeActionsProvider(
    ARTICLE_SELECTOR,
    {
      async provideCodeActions(document, range, { only }, token) {
        if (!isArticle(document) || !isWanted(document)) return undefined;
        if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return undefined;
        const analysed = await articles.settled(document, token);
        return analysed && (await fixes())?.fixesAt(document, range, analysed);
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
