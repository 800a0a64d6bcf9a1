import type { Actor, Article, Mention, MentionForm, Quote, Section, TimelineEvent } from '../../../src/core/model';
import type { CardLinks } from '../../../src/core/cards/links';
import { sectionAt } from '../../../src/core/cards/passages';
import { compareSpans, type Span } from '../../../src/core/span';

/** An actor of an article by hand: its forms and roles are looked up in the text. */
export interface CastMember extends Partial<Pick<Actor, 'type' | 'country'>> {
  readonly name: string;
  /** Every form, with how it stands for the actor. */
  readonly forms: Readonly<Record<string, MentionForm>>;
  readonly roles?: readonly string[];
  readonly expansions?: readonly string[];
}

export const links: CardLinks = {
  goTo: ({ start, end }) => `go:${start}-${end}`,
  onTimeline: ({ start }) => `timeline:${start}`,
  annotate: ({ start, end }) => `annotate:${start}-${end}`,
};

/** Where words stand in a text, every time. */
export function spansOf(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}

/**
 * An article by hand, so that a card's test does not change when a recogniser does. Lines with `#` are headings, a
 * sentence ends at a full stop, `[1]` is a marker of a note, and a form inside a longer one counts for nothing.
 */
export function articleOf(text: string, cast: readonly CastMember[], dated: readonly [string, string][] = []): Article {
  const sections = sectionsIn(text);
  const article = { sections } as unknown as Article;
  const mentions = mentionsIn(text, cast);
  const idsIn = (span: Span): string[] => [
    ...new Set(mentions.filter((m) => m.span.start >= span.start && m.span.end <= span.end).map(({ actor }) => actor)),
  ];
  const dates = dated.map(([clause, day]) => ({ span: spansOf(text, clause)[0]!, day }));
  return {
    schema: 1,
    title: null,
    published: null,
    language: 'en',
    sections,
    sentences: [...text.matchAll(/[^.#\n[\]0-9][^.#\n]*\.?/g)].map(({ 0: words, index }) => ({
      start: index + words.length - words.trimStart().length,
      end: index + words.trimEnd().length,
    })),
    footnotes: {
      references: [...text.matchAll(/\[(\d)\]/g)].map(({ 0: marker, 1: label, index }) => ({
        span: { start: index, end: index + marker.length },
        label: label!,
        definition: null,
      })),
      definitions: [],
      undecided: [],
    },
    sources: [],
    actors: cast.map((member) => actorOf(text, member)),
    mentions,
    times: dates.map(({ span, day }) => ({
      span,
      text: day,
      type: 'DATE',
      value: day,
      edtf: day,
      basis: 'explicit',
    })),
    events: dates.map(({ span, day }, time): TimelineEvent => ({
      id: `event-${time}`,
      time,
      span,
      alsoAt: [],
      summary: text.slice(span.start, span.end),
      actors: idsIn(span),
      section: sectionAt(article, span.start)?.id ?? null,
      earliest: day,
      latest: day,
      precision: 'day',
    })),
    problems: [],
  };
}

/** The mention of an actor's form, the nth. */
export const mentionOf = (article: Article, form: string, nth = 0): Mention =>
  article.mentions.filter(({ text }) => text === form)[nth]!;

function actorOf(text: string, { name, type = 'person', country = null, forms, roles, expansions }: CastMember): Actor {
  const quotes = (words: readonly string[] = []): Quote[] =>
    words
      .flatMap((quote) => spansOf(text, quote).slice(0, 1))
      .map((span) => ({ text: text.slice(span.start, span.end), span }));
  return {
    id: name,
    name,
    type,
    country,
    aliases: Object.keys(forms),
    roles: quotes(roles),
    expansions: quotes(expansions),
  };
}

function mentionsIn(text: string, cast: readonly CastMember[]): Mention[] {
  const all = cast.flatMap(({ name, forms }) =>
    Object.entries(forms).flatMap(([form, kind]) =>
      spansOf(text, form).map((span): Mention => ({ span, text: form, actor: name, form: kind })),
    ),
  );
  const sorted = all.sort((a, b) => compareSpans(a.span, b.span));
  return sorted.filter((mention, at) => !sorted.slice(0, at).some(({ span }) => mention.span.start < span.end));
}

function sectionsIn(text: string): Section[] {
  const headings = [...text.matchAll(/^# (.+)$/gm)];
  return headings.map(({ 0: line, 1: title, index }, at) => ({
    id: title!,
    title: title!,
    depth: 1,
    titleSpan: { start: index + 2, end: index + line.length },
    span: { start: index, end: headings[at + 1]?.index ?? text.length },
    words: 0,
    recovered: false,
  }));
}
