import type { CastFile } from './cast/castFile';
import type { Span } from './span';

export type { Span } from './span';

/**
 * What the analysis says of one article: plain JSON, the contract between the core and everything that shows it.
 * Every span counts UTF-16 code units of the text handed in, so `text.slice(m.span.start, m.span.end) === m.text`.
 *
 * @example analyzeArticle('# Rome\n\nCaesar fell in 44 BC.').times[0]?.value // "BC0044"
 */
export interface Article {
  /** Version of this shape. */
  readonly schema: 1;
  /** From the front matter, the first heading, or the title line of a pasted article. */
  readonly title: string | null;
  /** Day of publication `YYYY-MM-DD` (TimeML: document creation time); what relative dates lean on. */
  readonly published: string | null;
  /** BCP 47 tag, for example `en`. */
  readonly language: string;
  /** In order of the text. */
  readonly sections: readonly Section[];
  /** The sentences of all running text, headings and notes, in order; markers behind a full stop stay outside. */
  readonly sentences: readonly Span[];
  readonly footnotes: Footnotes;
  /** Every link target in the text, in order. */
  readonly sources: readonly Source[];
  readonly actors: readonly Actor[];
  /** Sorted by start, never overlapping. */
  readonly mentions: readonly Mention[];
  /** Sorted by start, never overlapping. */
  readonly times: readonly TimeExpression[];
  /** Sorted by `earliest`, then by place in the text. */
  readonly events: readonly TimelineEvent[];
  /** What is odd in the article, and what the analysis could not do. */
  readonly problems: readonly Problem[];
}

/** A heading and the text below it, up to the next heading of the same or a higher rank. */
export interface Section {
  /** Unique in the article and stable while the title stays: a slug of the title. */
  readonly id: string;
  /** The heading's words without markup. */
  readonly title: string;
  /** 1 (highest) to 6. */
  readonly depth: number;
  /** The heading's words in the text. */
  readonly titleSpan: Span;
  /** From the heading to the end of the section, its subsections included. */
  readonly span: Span;
  /** Words of running text, subsections included. */
  readonly words: number;
  /** True where the heading is a bare line of pasted text, not Markdown markup. */
  readonly recovered: boolean;
}

export interface Footnotes {
  /** Note markers in the running text, sorted by start. */
  readonly references: readonly FootnoteReference[];
  /** The notes, in order of the text. */
  readonly definitions: readonly FootnoteDefinition[];
  /** Marks the reader should see although they resolve to nothing. */
  readonly undecided: readonly { readonly span: Span; readonly reason: string }[];
}

export interface FootnoteReference {
  readonly span: Span;
  /** What the reader sees: `1` for `[^1]`, `[1]` and a bare `1`. */
  readonly label: string;
  /** Index into `Footnotes.definitions`, or null where no note answers. */
  readonly definition: number | null;
}

export interface FootnoteDefinition {
  /** From the label to the end of the note, all of its paragraphs. */
  readonly span: Span;
  readonly label: string;
  /** The note's plain text. */
  readonly text: string;
  /** Indices into `Article.sources`. */
  readonly sources: readonly number[];
}

/** A link target that stands in the text. */
export interface Source {
  /** The address as it stands in the text (for a Markdown link: the whole link). */
  readonly span: Span;
  readonly url: string;
  /** Host without `www.`, for example `reuters.com`. */
  readonly domain: string;
  /** What to show for it: the link's words, or the words of the address's slug. */
  readonly label: string;
  /** Index of the note it stands in, or null. */
  readonly footnote: number | null;
  /** A mended address where the one in the text is visibly broken, or null. */
  readonly repaired: string | null;
}

export type ActorType = 'person' | 'organization' | 'country' | 'place' | 'group' | 'event' | 'other';

/** Someone or something that the article names, with all its names (an entity, in the words of NER). */
export interface Actor {
  readonly id: string;
  /** Canonical name: the fullest form that the text uses. */
  readonly name: string;
  readonly type: ActorType;
  /** Every form seen, most frequent first. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2 for countries, otherwise null. */
  readonly country: string | null;
  /** What the text itself says it is: `prime minister`, `honorary chairman of …`. */
  readonly roles: readonly Quote[];
  /** Full names given for an acronym, and acronyms given for a full name. */
  readonly expansions: readonly Quote[];
}

/** Words of the article with their place. */
export interface Quote {
  readonly text: string;
  readonly span: Span;
}

export type MentionForm = 'name' | 'alias' | 'acronym' | 'demonym' | 'title' | 'pronoun';

/** One place where the text names an actor. */
export interface Mention {
  readonly span: Span;
  readonly text: string;
  /** `Actor.id`. */
  readonly actor: string;
  readonly form: MentionForm;
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
export type TimeBasis = 'explicit' | 'relative-to-publication' | 'relative-to-context' | 'named-period';

/** A time expression as TimeML's TIMEX3 has it. */
export interface TimeExpression {
  readonly span: Span;
  readonly text: string;
  readonly type: TimeType;
  /** TIMEX3 value: `2016-05-06`, `P3Y`, an interval `A/B` (`..` = open); empty where it cannot be known. */
  readonly value: string;
  /** EDTF (ISO 8601-2) value, or null for durations, sets and the unknown. */
  readonly edtf: string | null;
  /** What the value leans on, so that the reader sees what is stated and what is inferred. */
  readonly basis: TimeBasis;
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range';

/** Something the article dates. */
export interface TimelineEvent {
  readonly id: string;
  /** Index into `Article.times`. */
  readonly time: number;
  /** The clause or sentence that the time dates. */
  readonly span: Span;
  /** Where the article tells the same event again in the same words, for example in a repeated caption. */
  readonly alsoAt: readonly Span[];
  /** Short enough for an axis label. */
  readonly summary: string;
  /** `Actor.id`s named in the span. */
  readonly actors: readonly string[];
  /** `Section.id`, or null before the first heading. */
  readonly section: string | null;
  /** First and last day it can mean, `YYYY-MM-DD` (years before Christ `-0043-03-15`, astronomical). */
  readonly earliest: string;
  readonly latest: string;
  readonly precision: Precision;
}

export interface Problem {
  readonly span: Span | null;
  /** Stable and machine-readable, for example `footnote-unused`. */
  readonly code: string;
  /** For the reader, a sentence. */
  readonly message: string;
}

/** What the caller may know better than the text. */
export interface AnalyzeOptions {
  /** Day of publication `YYYY-MM-DD` where the article does not state it. */
  readonly referenceDate?: string;
  /** BCP 47 tag; English where nothing is said. */
  readonly language?: string;
  /** The reader's corrections to the cast. */
  readonly cast?: CastFile;
  /** `outline` leaves out what takes longest: actors, dates and events. Default `full`. */
  readonly extent?: 'full' | 'outline';
}
