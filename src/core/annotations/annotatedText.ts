import type { Change } from '../edits';
import type { Span } from '../span';
import type { Anchoring } from './anchor';
import { anchorAll, anchorTargets } from './anchorAll';
import { anchorText, type AnchorSection, type AnchorText } from './anchorText';
import { describeSpan } from './describe';
import type { Annotation, Target } from './model';
import { follow, track, type Tracked, type Tracking } from './tracking';

/** Where an annotation stands. */
export interface Place {
  readonly id: string;
  readonly anchoring: Anchoring;
}

/** How an annotation is to be described from now on. */
export interface Restated {
  readonly id: string;
  readonly target: Target;
}

/** An annotation that is followed, and what it was found by. */
interface Own {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

/**
 * A text that is open in an editor, and its annotations: anchored when they come, then followed through every edit.
 *
 * @example new AnnotatedText('Caesar fell.', []).annotate([annotation]) // [{ id: '…', anchoring: { type: 'anchored', … } }]
 */
export class AnnotatedText {
  #tracking: Tracking;
  #sections: readonly AnchorSection[];
  #own = new Map<string, Own>();
  #page: AnchorText | null = null;

  /** @param sections of the analysis of this very text, or none */
  constructor(text: string, sections: readonly AnchorSection[]) {
    this.#tracking = { text, items: [] };
    this.#sections = sections;
  }

  /** The sections as the newest analysis has them. */
  set sections(sections: readonly AnchorSection[]) {
    this.#sections = sections;
    this.#page = null;
  }

  /**
   * Takes these annotations for all there are. Those that are followed already stay where they are, unless somebody else
   * has moved them meanwhile, in another window or by git; the others are anchored.
   */
  annotate(annotations: readonly Annotation[]): Place[] {
    const isKnown = (annotation: Annotation) => {
      const own = this.#own.get(annotation.id);
      return own !== undefined && isSameTarget(own.annotation.target, annotation.target);
    };
    const placed = new Map(
      anchorAll(
        this.#readPage(),
        annotations.filter((annotation) => !isKnown(annotation)),
      ).map(({ annotation, anchoring }) => [annotation.id, anchoring]),
    );
    const before = new Map(this.#tracking.items.map((item) => [item.id, item]));
    const items = annotations.map((annotation) => {
      const anchoring = placed.get(annotation.id);
      return anchoring ? this.#tracked(annotation, anchoring) : before.get(annotation.id)!;
    });
    this.#own = new Map(
      annotations.map((annotation) => [
        annotation.id,
        { annotation, anchoring: placed.get(annotation.id) ?? this.#own.get(annotation.id)!.anchoring },
      ]),
    );
    this.#tracking = { text: this.#tracking.text, items };
    return this.places();
  }

  /** Follows changes, each counted in the text that the one before left. */
  follow(changes: readonly Change[]): Place[] {
    this.#tracking = follow(this.#tracking, changes);
    this.#page = null;
    return this.places();
  }

  /** Where all annotations stand now, in the order they came in. */
  places(): Place[] {
    return this.#tracking.items.map((item) => ({ id: item.id, anchoring: this.#anchoringOf(item) }));
  }

  /** How spans of the text as it is now are to be found again. */
  describe(spans: readonly Span[]): Target[] {
    const page = this.#readPage();
    return spans.map((span) => describeSpan(page, span));
  }

  /**
   * The annotations whose record does not lead to where they stand any more, described anew. Those that it leads to stay as
   * they are written: a file that changed with every edit of the article would be a nuisance in git.
   */
  restate(): Restated[] {
    const page = this.#readPage();
    const items = this.#tracking.items.filter(({ lost }) => !lost);
    const targets = items.map(({ id }) => this.#own.get(id)!.annotation.target);
    const found = anchorTargets(page, targets);
    return items.flatMap(({ id, span, exact }, at) => {
      const again = found[at]!;
      const isThere = again.type === 'anchored' && again.span.start === span.start && again.span.end === span.end;
      if (isThere && again.certainty >= PLAIN && targets[at]!.quote.exact === exact) return [];
      const { unknown } = targets[at]!;
      return [{ id, target: { ...describeSpan(page, span), unknown } }];
    });
  }

  #readPage(): AnchorText {
    return (this.#page ??= anchorText(this.#tracking.text, this.#sections));
  }

  #tracked({ id, target }: Annotation, anchoring: Anchoring): Tracked {
    const { text } = this.#tracking;
    if (anchoring.type === 'anchored') return track(text, [{ id, span: anchoring.span }]).items[0]!;
    const at = Math.min(target.position.start, text.length);
    return { id, span: { start: at, end: at }, exact: target.quote.exact, lost: true, formers: [], target };
  }

  #anchoringOf({ id, span, lost }: Tracked): Anchoring {
    const { anchoring } = this.#own.get(id)!;
    if (!lost) return anchoring.type === 'anchored' ? { ...anchoring, span } : { ...FOUND, span };
    if (anchoring.type === 'orphan') return anchoring;
    return { type: 'orphan', reason: 'gone', candidates: [], exact: 0 };
  }
}

/** An anchoring below this certainty is worth a better description. */
const PLAIN = 0.6;

/** Of what came back while the text was open. */
const FOUND = { type: 'anchored', how: 'exact', certainty: 1 } as const;

const isSameTarget = (one: Target, other: Target): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
