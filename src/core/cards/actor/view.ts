import type { Actor, Article, Mention } from '../../model';
import type { Span } from '../../span';
import type { CardLinks } from '../links';
import { sentenceAt } from '../passages';

/** What every part of an actor's card is made from. */
export interface ActorView {
  readonly article: Article;
  readonly text: string;
  readonly actor: Actor;
  /** All of the actor's mentions, in order. */
  readonly mentions: readonly Mention[];
  /** The mention under the pointer. */
  readonly here: Mention;
  /** The sentence around it. */
  readonly hereSentence: Span;
  /** Every sentence that names the actor, in order, each once, with its mentions. */
  readonly sentences: readonly NamingSentence[];
  readonly links: CardLinks;
}

/** A sentence that names the actor. */
export interface NamingSentence {
  readonly span: Span;
  /** The actor's mentions in it, at least one. */
  readonly mentions: readonly Mention[];
}

/** Finds the sentences once, for all parts of the card. Linear in the actor's mentions. */
export function viewOf(parts: Omit<ActorView, 'sentences' | 'hereSentence'>): ActorView {
  const { article, mentions, here } = parts;
  const sentences: { span: Span; mentions: Mention[] }[] = [];
  for (const mention of mentions) {
    const span = sentenceAt(article, mention.span.start);
    const last = sentences.at(-1);
    if (last?.span.start === span.start) last.mentions.push(mention);
    else sentences.push({ span, mentions: [mention] });
  }
  return { ...parts, sentences, hereSentence: sentenceAt(article, here.span.start) };
}
