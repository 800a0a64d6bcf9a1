import * as vscode from 'vscode';
import type { ReaderDeps } from '../../readerDeps';
import { isArticle, openDocumentAt } from '../../articleDocuments';
import type { AnalysedArticle } from '../../articleService';
import { ailmentsOf, isWanted } from './ailments';

/** Keeps the diagnostics of every open article those of its newest analysis. */
export function registerDiagnostics({ articles }: ReaderDeps): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('annotatedReader');
  const show = (document: vscode.TextDocument, analysed: AnalysedArticle): void => {
    if (!isArticle(document) || !isWanted(document)) collection.delete(document.uri);
    // Of an earlier version: the old ones stay until the analysis that is on its way
    else if (analysed.version === document.version)
      collection.set(
        document.uri,
        ailmentsOf(document, analysed).map(({ diagnostic }) => diagnostic),
      );
  };
  const refresh = (): void => {
    for (const document of articlesInTabs()) {
      const analysed = articles.latest(document);
      if (analysed) show(document, analysed);
      else if (isWanted(document)) void articles.current(document); // the change event shows what comes of it
    }
  };
  refresh();
  return vscode.Disposable.from(
    collection,
    articles.onDidChange((change) => {
      if (change.type === 'reading') return; // the old ones stay meanwhile
      const document = openDocumentAt(change.uri.toString());
      if (change.type === 'analysed' && document) show(document, change.analysed);
      else collection.delete(change.uri);
    }),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      if (opened.length > 0) refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('annotatedReader.diagnostics')) return;
      collection.clear();
      refresh();
    }),
  );
}

/** Articles the reader has open. Other extensions open documents by the hundred without a tab: those are none. */
function articlesInTabs(): vscode.TextDocument[] {
  const inTabs = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) =>
        input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri.toString()] : [],
      ),
    ),
  );
  return vscode.workspace.textDocuments.filter(
    (document) => isArticle(document) && inTabs.has(document.uri.toString()),
  );
}
