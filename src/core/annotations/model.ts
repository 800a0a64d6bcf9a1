/**
 * One of the reader's annotations, in the words of the W3C Web Annotation Data Model (2017): what was marked (`target`,
 * by several selectors at once, so that one can check another) and what was thought of it (`body`).
 *
 * Every offset counts UTF-16 code units of the article's text, as everywhere in the core; the export converts.
 */
export interface Annotation {
  /** Stable and random, for example `urn:uuid:…` (section 3.1 of the model: an IRI). */
  readonly id: string;
  /** ISO 8601 instants in UTC, for example `2026-01-31T08:00:00.000Z`. */
  readonly created: string;
  readonly modified: string;
  readonly motivation: Motivation;
  readonly body: readonly Body[];
  /** What the highlight means to the reader, for example `doubt`; null where it is plain. */
  readonly colour: string | null;
  readonly target: Target;
  /** Fields that this version does not know: kept, and written again. */
  readonly unknown: Fields;
}

/** Fields of a JSON object that nobody here reads. */
export type Fields = Readonly<Record<string, unknown>>;

/** Those of section 3.3.5 of the model that a reader's pen needs. */
export type Motivation = 'highlighting' | 'commenting' | 'tagging';

/** A note (Markdown) or a tag of the reader's: a TextualBody (section 3.2.4). */
export interface Body {
  readonly purpose: 'commenting' | 'tagging';
  readonly value: string;
  readonly unknown: Fields;
}

/** A stretch of the article, said in several ways. */
export interface Target {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
  /** Null before the first heading, and where it was never known. */
  readonly section: SectionSelector | null;
  /** Null where it was never known: an import knows the quote alone. */
  readonly surroundings: SurroundingsSelector | null;
  readonly unknown: Fields;
}

/** Section 4.2.5 of the model; in UTF-16 code units here, in code points outside. */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** Section 4.2.4 of the model: the words themselves, all of them, and the text right before and after. */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The innermost section around the start. Ours. */
export interface SectionSelector {
  /** `Section.id`. */
  readonly id: string;
  /** Titles from the highest section down to this one. */
  readonly path: readonly string[];
}

/**
 * What tells a passage from its twins: words that stand farther off than prefix and suffix reach, how often the quote
 * stood in the text, and which of them it was. Ours.
 */
export interface SurroundingsSelector {
  /** A few words each, at growing distances before and after; nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Which of the passages with these very letters it is, from 0, and how many there are. */
  readonly nth: number;
  readonly of: number;
  /** A fingerprint of the whole text that the offsets count in: where it is the same, nothing needs to be searched. */
  readonly text: string;
}
