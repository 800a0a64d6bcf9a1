import * as vscode from 'vscode';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { later } from '../later';
import type { ReaderDeps } from '../readerDeps';
import { rangeOf } from '../spans';
import { CARD_COMMANDS } from './cardLinks';

/** Cards on note markers, notes and actors, on exactly their characters. */
export function registerHovers({ articles, wikipedia, log }: ReaderDeps): vscode.Disposable {
  const cards = later('the cards', () => import('./card/cardAt'), log);
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    async provideHover(document, position, token) {
      if (!isArticle(document)) return undefined;
      const analysed = await articles.current(document, token);
      const card = analysed && (await cards())?.cardAt(analysed.article, document, document.offsetAt(position));
      if (!card) return undefined;
      const context = card.subject.type === 'actor' ? await wikipedia.blockFor(card.subject.actor, token) : '';
      return new vscode.Hover(markdownOf(card.markdown + context), rangeOf(document, card.span));
    },
  });
}

function markdownOf(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}
