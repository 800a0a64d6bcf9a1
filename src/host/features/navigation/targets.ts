import { mentionsOf } from '../../../core/cards/passages';
import type { Article } from '../../../core/model';
import { findAt, type Span } from '../../../core/span';

/** What stands under the caret, as VS Code's own navigation sees it: a declaration and the places that use it. */
export interface Target {
  /** The words under the caret. */
  readonly origin: Span;
  /** The note, or the first place that names the actor. */
  readonly declaration: Span | undefined;
  /** The markers of the note, or every mention of the actor. */
  readonly uses: readonly Span[];
}

/** The note, the actor or the marker at an offset. */
export function targetAt(article: Article, offset: number): Target | undefined {
  const { references, definitions } = article.footnotes;
  const reference = findAt(references, offset, true);
  if (reference) return noteTarget(article, reference.span, reference.definition, reference.label);
  const mention = findAt(article.mentions, offset, true);
  if (mention) {
    const uses = mentionsOf(article, mention.actor).map(({ span }) => span);
    return { origin: mention.span, declaration: uses[0], uses };
  }
  const definition = findAt(definitions, offset);
  return definition && noteTarget(article, definition.span, definitions.indexOf(definition), definition.label);
}

function noteTarget(article: Article, origin: Span, index: number | null, label: string): Target {
  const { references, definitions } = article.footnotes;
  const same = references.filter((other) => (index === null ? other.label === label : other.definition === index));
  return {
    origin,
    declaration: index === null ? undefined : definitions[index]?.span,
    uses: same.map(({ span }) => span),
  };
}

/** The uses, and the declaration where it is wanted and none of them already. */
export function placesOf({ declaration, uses }: Target, includeDeclaration: boolean): readonly Span[] {
  const extra = includeDeclaration && declaration && !uses.some(({ start }) => start === declaration.start);
  return extra ? [declaration, ...uses] : uses;
}
