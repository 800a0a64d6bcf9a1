import * as vscode from 'vscode';
import { mapSpan, originOf } from '../../core/edits';
import type { Span } from '../../core/span';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import type { PlacedArticle } from '../articleService';
import { later } from '../later';
import type { ReaderDeps } from '../readerDeps';
import { rangeOf } from '../spans';
import type { Card } from './card/cardAt';
import type { Cards } from './card/cardView';
import { CARD_COMMANDS } from './cardLinks';

/**
 * Cards on note markers, notes and actors, on exactly their characters. While the reader types they answer from the last
 * analysis, mapped through the edits since; only where one reached into what the card is about, the next is awaited.
 */
export function registerHovers({ articles, wikipedia, log }: ReaderDeps): vscode.Disposable {
  const loaded = later('the cards', () => import('./card/cardAt'), log);
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    async provideHover(document, position, token) {
      if (!isArticle(document)) return undefined;
      const placed = await articles.placed(document, token);
      const cards = await loaded();
      if (!placed || !cards) return undefined;
      let found = cardUnder(placed, document.offsetAt(position), cards);
      if (found === 'edited') {
        const analysed = await articles.current(document, token);
        found = analysed && cardUnder({ analysed, changes: [] }, document.offsetAt(position), cards);
      }
      if (!found || found === 'edited') return undefined;
      const { card, span } = found;
      const context = card.subject.type === 'actor' ? await wikipedia.blockFor(card.subject.actor, token) : '';
      return new vscode.Hover(markdownOf(card.markdown + context), rangeOf(document, span));
    },
  });
}

/** The card at an offset of the document as it stands now, and where in it; 'edited' where only a new analysis can say. */
function cardUnder(
  { analysed, changes }: PlacedArticle,
  offset: number,
  { cardAt }: Pick<Cards, 'cardAt'>,
): { readonly card: Card; readonly span: Span } | 'edited' | undefined {
  const origin = originOf(offset, changes);
  if (origin === null) return 'edited';
  const card = cardAt(analysed, origin, { changes });
  const span = card && mapSpan(card.span, changes);
  return card && (span ? { card, span } : 'edited');
}

function markdownOf(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: CARD_COMMANDS };
  return markdown;
}
