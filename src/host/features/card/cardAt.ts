import { actorCard } from '../../../core/cards/actorCard';
import { definitionCard, referenceCard } from '../../../core/cards/noteCard';
import { mentionsOf } from '../../../core/cards/passages';
import { actorIn } from '../../../core/cast/actorIn';
import type { Change } from '../../../core/edits';
import type { Actor, Article } from '../../../core/model';
import { findAt, type Span } from '../../../core/span';
import type { AnalysedArticle } from '../../articleService';
import { cardLinksFor } from '../cardLinks';

/** A card, and what it is about. */
export interface Card {
  /** Safe Markdown whose links are addresses of commands of ours, or of the web. */
  readonly markdown: string;
  /** The characters that it is the card of. */
  readonly span: Span;
  readonly subject: CardSubject;
}

/** What a card is about, to be found again in another reading of the article. */
export type CardSubject =
  | { readonly type: 'actor'; readonly actor: Actor }
  /** A note's marker, or the note itself. */
  | { readonly type: 'references' | 'definitions'; readonly label: string };

/**
 * The card for what stands at an offset: a marker before an actor before the note around both.
 *
 * @param offset in the analysed text, as the card's span is
 * @param touching also right behind a marker or a name, where a caret stands after the last letter
 * @param changes since the analysis, through which the card's links are mapped
 */
export function cardAt(
  { article, text, uri }: AnalysedArticle,
  offset: number,
  { touching = false, changes = [] }: { readonly touching?: boolean; readonly changes?: readonly Change[] } = {},
): Card | undefined {
  const links = cardLinksFor(uri, changes);
  const { references, definitions } = article.footnotes;
  const reference = findAt(references, offset, touching);
  if (reference) {
    const { span, label } = reference;
    return { markdown: referenceCard(article, reference, links), span, subject: { type: 'references', label } };
  }
  const mention = findAt(article.mentions, offset, touching);
  const actor = mention && article.actors.find(({ id }) => id === mention.actor);
  if (actor) {
    const markdown = actorCard(article, text, mention, links);
    return { markdown, span: mention.span, subject: { type: 'actor', actor } };
  }
  const definition = findAt(definitions, offset, touching);
  if (!definition) return undefined;
  const { span, label } = definition;
  const markdown = definitionCard(article, text, definitions.indexOf(definition), links);
  return { markdown, span, subject: { type: 'definitions', label } };
}

/** Where the subject of a card stands in another reading of the article: the place nearest to where it stood. */
export function placeOf(article: Article, subject: CardSubject, near: number): number | undefined {
  const starts = spansOf(article, subject).map(({ start }) => start);
  return starts.sort((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

function spansOf(article: Article, subject: CardSubject): Span[] {
  if (subject.type === 'actor') {
    const actor = actorIn(article, subject.actor);
    return actor ? mentionsOf(article, actor.id).map(({ span }) => span) : [];
  }
  return article.footnotes[subject.type].filter(({ label }) => label === subject.label).map(({ span }) => span);
}
