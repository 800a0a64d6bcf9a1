import type { Article, FootnoteDefinition, FootnoteReference, Source } from '../model';
import { escapeMarkdown, linkTo } from './escape';
import { annotate, count, jump, SEPARATOR, type CardLinks } from './links';
import { readable, sectionAt, sentenceAt, shorten } from './passages';
import { addressOf } from './sourceAddress';

/** Passages on a note's own card are cut to this many code units: one line and a half of a hover. */
const PASSAGE = 140;
/** VS Code cuts a card at 100,000 characters, wherever that is: a note this long in code units is read at its place. */
const LONGEST_NOTE = 8000;
/** A note cited more often than this shows the first ones and says how many follow. */
const MOST_PASSAGES = 6;

/**
 * The card on a note marker: the whole note, where its sources are, how often it is cited.
 *
 * @returns Markdown in which no markup of the article survives
 */
export function referenceCard(article: Article, reference: FootnoteReference, links: CardLinks): string {
  const definition = reference.definition === null ? undefined : article.footnotes.definitions[reference.definition];
  if (!definition) {
    return `**Note ${escapeMarkdown(reference.label)}** is marked here, but the article has no such note.`;
  }
  const cited = citing(article, reference.definition!);
  const others = cited.filter(({ span }) => span.start !== reference.span.start);
  const actions = [
    jump('$(arrow-down) Go to note', definition.span, links),
    ...openActions(article, definition),
    ...others.slice(0, MOST_PASSAGES).map(({ span }) => jump('$(references) Also cited here', span, links)),
    annotate(definition.span, links),
  ];
  return [head(definition, cited.length), ...body(article, definition), actions.join(SEPARATOR)].join('\n\n');
}

/** The card on a note itself: where the text cites it, passage by passage, each a way back. */
export function definitionCard(article: Article, text: string, index: number, links: CardLinks): string {
  const definition = article.footnotes.definitions[index]!;
  const cited = citing(article, index);
  const passages = cited.slice(0, MOST_PASSAGES).map((reference) => passage(article, text, reference, links));
  const more = cited.length - passages.length;
  return [
    head(definition, cited.length),
    ...sourceLines(article, definition),
    ...(passages.length > 0 ? [passages.join('\n')] : ['Nothing in the text cites this note.']),
    ...(more > 0 ? [`and ${count(more, 'more place')}`] : []),
    [...openActions(article, definition), annotate(definition.span, links)].join(SEPARATOR),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const citing = (article: Article, index: number): FootnoteReference[] =>
  article.footnotes.references.filter(({ definition }) => definition === index);

const CITED = ['not cited', 'cited once', 'cited twice'];

const head = (definition: FootnoteDefinition, times: number): string =>
  `**Note ${escapeMarkdown(definition.label)}**${SEPARATOR}${CITED[times] ?? `cited ${times} times`}`;

/** The note's words, and below them where its sources are. A note that is nothing but an address shows the latter alone. */
function body(article: Article, definition: FootnoteDefinition): string[] {
  const sources = sourcesOf(article, definition);
  const bare = sources.length === 1 && definition.text.trim() === sources[0]!.url;
  return [
    ...(bare ? [] : [escapeMarkdown(shorten(definition.text, LONGEST_NOTE))]),
    ...sourceLines(article, definition),
  ];
}

/** A line a source: `rt.com · putin russia changing world`, and its mended address where the written one is broken. */
function sourceLines(article: Article, definition: FootnoteDefinition): string[] {
  return sourcesOf(article, definition).map((source) => {
    const label =
      source.label !== source.url && source.label !== source.domain
        ? `${SEPARATOR}${escapeMarkdown(shorten(source.label, PASSAGE))}`
        : '';
    const mended = source.repaired ? `${SEPARATOR}*the address in the text is broken; this is a mended one*` : '';
    return `$(link) ${linkTo(escapeMarkdown(shorten(source.domain || source.url, PASSAGE)), addressOf(source))}${label}${mended}`;
  });
}

const sourcesOf = (article: Article, definition: FootnoteDefinition): Source[] =>
  definition.sources.flatMap((index) => article.sources[index] ?? []);

function openActions(article: Article, definition: FootnoteDefinition): string[] {
  const [first] = sourcesOf(article, definition);
  return first ? [linkTo('$(link-external) Open source', addressOf(first))] : [];
}

function passage(article: Article, text: string, reference: FootnoteReference, links: CardLinks): string {
  const sentence = sentenceAt(article, reference.span.start);
  const section = sectionAt(article, reference.span.start);
  const marker = { start: reference.span.start, end: reference.span.start };
  const { text: sentenceText, keep } = readable(article, text, sentence, marker);
  const words = escapeMarkdown(shorten(sentenceText, PASSAGE, keep));
  const place = section ? ` — *${escapeMarkdown(section.title)}*` : '';
  return `- ${jump('$(arrow-up)', reference.span, links)} ${words}${place}`;
}
