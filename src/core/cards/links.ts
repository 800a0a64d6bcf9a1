import type { Span } from '../span';

/** Where the links on a card lead. The host knows the addresses of its commands; the core does not. */
export interface CardLinks {
  /** Address that goes to a place in the article. */
  goTo(span: Span): string;
  /** Address that shows an event of the article on the timeline, among those of the actor of this name. */
  onTimeline(span: Span, actor: string): string;
  /** Address that opens the reader's own note on a place in the article. */
  annotate(span: Span): string;
}

/** A link on a card to a place in the article. `label` is Markdown that is safe already. */
export const jump = (label: string, span: Span, links: CardLinks): string => `[${label}](${links.goTo(span)})`;

/** The way to a note of the reader's own on what a card is about. */
export const annotate = (span: Span, links: CardLinks): string => `[$(edit) Annotate](${links.annotate(span)})`;

/** Parts the actions at the foot of a card. */
export const SEPARATOR = '&nbsp;&nbsp;·&nbsp;&nbsp;';

/** `1 mention`, `2 mentions`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${grouped(number)} ${number === 1 ? one : many}`;

/** `12,345`, without the library of languages, which takes the first who asks some 50 milliseconds to load. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
