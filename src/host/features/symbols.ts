import * as vscode from 'vscode';
import type { Article } from '../../core/model';
import { later } from '../later';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';

/** Outline, breadcrumbs and sticky scroll for pasted articles. VS Code has its own for Markdown headings. */
export function registerSymbols({ articles, slices, log }: ReaderDeps): vscode.Disposable {
  const outline = later('the outline', async () => (await import('./symbolsIn')).outlinesWith(slices), log);
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE_SELECTOR,
    {
      async provideDocumentSymbols(document, token) {
        if (!isArticle(document)) return undefined;
        const analysed = await articles.settled(document, token);
        if (!analysed || (document.languageId === 'markdown' && hasMarkdownHeadings(analysed.article)))
          return undefined;
        return (await outline())?.(analysed, document);
      },
    },
    { label: 'Annotated Reader' },
  );
}

const hasMarkdownHeadings = (article: Article): boolean => article.sections.some(({ recovered }) => !recovered);
