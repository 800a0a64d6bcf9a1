import type { Article, FootnoteReference, Mention, Section } from '../model';
import { countUpTo } from '../search';
import { contains, encloses, type Span } from '../span';
import { eachInSteps, type Steps } from '../steps';

/** The innermost section that holds the offset, or undefined before the first heading. */
export function sectionAt(article: Article, offset: number): Section | undefined {
  const { sections } = article;
  let at = countUpTo(sections.length, (index) => sections[index]!.span.start, offset) - 1;
  while (at >= 0 && !contains(sections[at]!.span, offset)) at -= 1;
  return sections[at];
}

/** The sentence around an offset, or the offset's own empty span where no running text stands. */
export function sentenceAt(article: Article, offset: number): Span {
  const { sentences } = article;
  const last = countUpTo(sentences.length, (at) => sentences[at]!.start, offset) - 1;
  for (let at = last; at >= 0 && at > last - MOST_NESTED; at -= 1) {
    if (contains(sentences[at]!, offset, true)) return sentences[at]!;
  }
  return { start: offset, end: offset };
}

/** The sentence that holds all of a span, of one inside another the outer; undefined where none does. */
export function sentenceAround({ sentences }: Article, span: Span): Span | undefined {
  const after = countUpTo(sentences.length, (at) => sentences[at]!.start, span.start);
  return sentences.slice(Math.max(0, after - MOST_NESTED), after).find((sentence) => encloses(sentence, span));
}

/** The sentences of a note that stands inside another sentence, `so^[As they say.] it is`, come between; few do. */
const MOST_NESTED = 12;

/** Between two markers at one place stands at most a comma: `1852.1,2`. */
const MARKER_GAP = 1;

/** The note markers that back a sentence: inside it, or in a row right behind its full stop. */
export function referencesIn(article: Article, sentence: Span): readonly FootnoteReference[] {
  const { references } = article.footnotes;
  const first = countUpTo(references.length, (at) => references[at]!.span.start, sentence.start - 1);
  let { end } = sentence;
  let after = first;
  for (; after < references.length; after += 1) {
    const { span } = references[after]!;
    if (span.start > end + (end > sentence.end ? MARKER_GAP : 0)) break;
    end = Math.max(end, span.end);
  }
  return references.slice(first, after);
}

/** Each actor's first mention in every section, in order: what is worth a mark where every mention would be too many. */
export function* firstMentions(article: Article): Steps<readonly Mention[]> {
  const first: Mention[] = [];
  let section: Section | undefined;
  let seen = new Set<string>();
  yield* eachInSteps(article.mentions, (mention) => {
    const here = sectionAt(article, mention.span.start);
    if (here !== section) seen = new Set();
    section = here;
    if (!seen.has(mention.actor)) first.push(mention);
    seen.add(mention.actor);
  });
  return first;
}

/** Every mention of an actor, in order. */
export const mentionsOf = (article: Article, actor: string): readonly Mention[] =>
  article.mentions.filter((mention) => mention.actor === actor);

/** Labels of the notes that back the sentences in which an actor is named, in order, each once, with their place. */
export function notesBacking(article: Article, mentions: readonly Mention[]): readonly FootnoteReference[] {
  const notes = new Map<string, FootnoteReference>();
  for (const { span } of mentions) {
    for (const reference of referencesIn(article, sentenceAt(article, span.start))) {
      if (!notes.has(reference.label)) notes.set(reference.label, reference);
    }
  }
  return [...notes.values()].sort((a, b) => a.span.start - b.span.start);
}

/**
 * A passage short enough for a card: cut at word boundaries, around a part that must stay in view.
 *
 * @param longest in code units
 */
export function shorten(text: string, longest: number, keep: Span = { start: 0, end: 0 }): string {
  if (text.length <= longest) return text;
  const room = Math.max(0, longest - (keep.end - keep.start));
  const start = Math.max(0, Math.min(keep.start - Math.floor(room / 2), text.length - longest));
  const end = Math.min(text.length, start + longest);
  const head = start === 0 ? '' : '… ';
  const tail = end === text.length ? '' : ' …';
  const from = start === 0 ? 0 : afterSpace(text, start, keep.start);
  const to = end === text.length ? end : beforeSpace(text, end, keep.end);
  return head + text.slice(from, to).trim() + tail;
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? from : space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.lastIndexOf(' ', to);
  return space <= limit ? to : space;
}

/** A part of a passage as a card shows it, and where `keep` lies in it. */
export interface Passage {
  readonly text: string;
  readonly keep: Span;
}

/**
 * A stretch of the article as a reader sees it: without note markers, a link as its words, emphasis without its marks.
 *
 * @param keep a part of the stretch, for instance the mention the passage is about
 */
export function readable(article: Article, text: string, stretch: Span, keep: Span): Passage {
  const hidden = [
    ...article.footnotes.references.map(({ span }) => ({ span, shown: '' })),
    ...article.sources.map(({ span, label, url }) => ({ span, shown: label || url })),
  ].filter(({ span }) => encloses(stretch, span) && !encloses(span, keep));
  hidden.sort((a, b) => a.span.start - b.span.start);
  let shown = '';
  let at = stretch.start;
  let kept = { start: 0, end: 0 };
  const show = (from: number, to: number): void => {
    if (from <= keep.start && keep.end <= to) {
      shown += withoutMarks(text.slice(from, keep.start));
      kept = { start: shown.length, end: shown.length + keep.end - keep.start };
      shown += text.slice(keep.start, keep.end) + withoutMarks(text.slice(keep.end, to));
    } else shown += withoutMarks(text.slice(from, to));
  };
  for (const { span, shown: replacement } of hidden) {
    if (span.start < at) continue;
    show(at, span.start);
    shown += replacement;
    at = span.end;
  }
  show(at, stretch.end);
  return { text: shown, keep: kept };
}

/** Emphasis and code marks at the edge of a word, and the backslash of an escape. */
const MARKS =
  /(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3}|`+|~~)(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3}|`+|~~)(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gu;

const withoutMarks = (text: string): string => text.replace(MARKS, '');
