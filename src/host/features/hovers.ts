import * as vscode from 'vscode';
import { actorCard } from '../../core/cards/actorCard';
import { definitionCard, referenceCard } from '../../core/cards/noteCard';
import type { Actor, Article } from '../../core/model';
import { findAt, type Span } from '../../core/span';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { rangeOf } from '../spans';
import { cardLinksFor } from './cardLinks';

/** Cards on note markers, notes and actors, on exactly their characters. */
export function registerHovers({ articles, wikipedia }: ReaderDeps): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    async provideHover(document, position, token) {
      if (!isArticle(document)) return undefined;
      const analysed = await articles.current(document, token);
      const card = analysed && cardAt(analysed.article, document, document.offsetAt(position));
      if (!card) return undefined;
      const context = card.actor ? await wikipedia.blockFor(card.actor, token) : '';
      return new vscode.Hover(markdownOf(card.markdown + context), rangeOf(document, card.span));
    },
  });
}

/** The card for what stands at an offset: a marker before an actor before the note around both. */
function cardAt(
  article: Article,
  document: vscode.TextDocument,
  offset: number,
): { markdown: string; span: Span; actor?: Actor | undefined } | undefined {
  const links = cardLinksFor(document.uri);
  const { references, definitions } = article.footnotes;
  const reference = findAt(references, offset);
  if (reference) return { markdown: referenceCard(article, reference, links), span: reference.span };
  const mention = findAt(article.mentions, offset);
  if (mention) {
    const actor = article.actors.find(({ id }) => id === mention.actor);
    return { markdown: actorCard(article, document.getText(), mention, links), span: mention.span, actor };
  }
  const definition = findAt(definitions, offset);
  if (!definition) return undefined;
  const markdown = definitionCard(article, document.getText(), definitions.indexOf(definition), links);
  return { markdown, span: definition.span };
}

function markdownOf(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: [Command.goTo] };
  return markdown;
}
