import * as vscode from 'vscode';
import { isWebAddress, plainLabel } from '../../core/cards/escape';
import { addressOf } from '../../core/cards/noteCard';
import type { Source } from '../../core/model';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { rangeOf } from '../spans';

/** Makes every bare address of an article a link, broken ones by their mended address. */
export function registerLinks({ articles }: ReaderDeps): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(ARTICLE_SELECTOR, {
    async provideDocumentLinks(document, token) {
      if (!isArticle(document)) return undefined;
      const analysed = await articles.current(document, token);
      return analysed?.article.sources
        .filter((source) => isWebAddress(addressOf(source)) && !isMarkdownLink(document, source))
        .map((source) => linkFor(document, source))
        .filter(isShownSafely);
    },
  });
}

/**
 * VS Code shows a link's address on hover as Markdown that may run any command, after undoing its percent-encoding: a line
 * break or a backslash in it would end the link, and what follows be markup. Such an address is left to VS Code's own
 * links, which it shows as written.
 */
const isShownSafely = ({ target }: vscode.DocumentLink): boolean =>
  !/[^\S ]|[\u0000-\u001F\u007F\\]/.test(target!.toString(true));

/** `[words](address)` and `<address>` are links of VS Code's own Markdown support. */
function isMarkdownLink(document: vscode.TextDocument, { span }: Source): boolean {
  const position = document.positionAt(span.start);
  const mark = document.getText(new vscode.Range(position, position.translate(0, 1)));
  return document.languageId === 'markdown' && /[[<!]/.test(mark);
}

function linkFor(document: vscode.TextDocument, source: Source): vscode.DocumentLink {
  const link = new vscode.DocumentLink(rangeOf(document, source.span), vscode.Uri.parse(addressOf(source)));
  const domain = plainLabel(source.domain);
  link.tooltip = source.repaired ? `Open ${domain} (mended address)` : `Open ${domain}`;
  return link;
}
