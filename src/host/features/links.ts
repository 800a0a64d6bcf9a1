import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { later } from '../later';
import type { ReaderDeps } from '../readerDeps';

/** Makes every bare address of an article a link, broken ones by their mended address. */
export function registerLinks({ articles, slices, log }: ReaderDeps): vscode.Disposable {
  const links = later('the links', () => import('./linksIn'), log);
  return vscode.languages.registerDocumentLinkProvider(ARTICLE_SELECTOR, {
    async provideDocumentLinks(document, token) {
      if (!isArticle(document)) return undefined;
      const analysed = await articles.settled(document, token);
      const loaded = analysed && (await links());
      const isWanted = () => document.version === analysed?.version;
      return loaded && slices.run(loaded.growLinks(analysed.article, document), isWanted);
    },
  });
}
