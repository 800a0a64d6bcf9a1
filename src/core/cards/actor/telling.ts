import type { Mention } from '../../model';
import { encloses, findAt, overlaps, type Span } from '../../span';
import { escapeMarkdown } from '../escape';
import { jump } from '../links';
import { readable, referencesIn, sectionAt, shorten } from '../passages';
import { inside } from './inside';
import { nearestBefore } from './nearest';
import type { ActorView, NamingSentence } from './view';

/**
 * What makes a sentence say much about an actor. A definition outweighs all else; the first mention is where writers
 * introduce; the rest only decides between sentences that mention in passing.
 */
const WEIGHTS = {
  /** It holds a role or an expansion of the actor. */
  definition: 4,
  first: 3,
  fullName: 1,
  /** It opens with the actor, so that it is about it. */
  opens: 1,
  dated: 1,
  noted: 1,
  /** Another actor, up to three of them. */
  company: 0.5,
  /** Only a word for a people’s things names it: `an American lawyer` tells of the lawyer. */
  attribute: -2,
  /** No full stop: a caption, a title, an item of a list. */
  unfinished: -3,
} as const;
const MOST_COMPANY = 3;

/** What scores less is no better than what the reader sees anyway: two of the small signs together do not suffice. */
const LEAST_SCORE = 3;
/** Two are read at a glance; a third is worth its room only where it defines the actor. */
const ENOUGH_PASSAGES = 2;
const MOST_PASSAGES = 3;
/** In code units: two lines of a card. */
const LONGEST = 170;
/** A passage that a note backs names at most so many. */
const MOST_NOTES = 3;

/** A passage that says much about the actor. */
export interface Telling {
  readonly sentence: Span;
  readonly mention: Mention;
  readonly defines: boolean;
  /** What must stay in view where the passage is cut: the mention, and the definition where there is one. */
  readonly keep: Span;
  readonly score: number;
}

/** The passages that say most about the actor, the nearest definition before the pointer first, the others as they stand. */
export function tellingPassages(view: ActorView): readonly Telling[] {
  const best = distinct(
    view,
    view.sentences.filter((sentence) => mayTell(sentence, view)).map((s) => judge(s, view)),
  )
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start)
    .slice(0, MOST_PASSAGES)
    .filter(({ defines }, index) => defines || index < ENOUGH_PASSAGES);
  const [lead] = nearestBefore(
    best.filter(({ defines }) => defines),
    view.here.span.start,
    (passage) => passage.sentence,
  );
  const rest = best.filter((passage) => passage !== lead).sort((a, b) => a.sentence.start - b.sentence.start);
  return lead ? [lead, ...rest] : rest;
}

/** The passages as a quotation, each with the way there and its notes. */
export const passages = (telling: readonly Telling[], view: ActorView): string =>
  telling.map((passage) => `> ${lineOf(passage, view)}`).join('\n>\n');

/** Not the sentence the reader is in, no heading, no note. */
function mayTell({ span }: NamingSentence, { article, hereSentence }: ActorView): boolean {
  if (span.end <= span.start || overlaps(span, hereSentence)) return false;
  const section = sectionAt(article, span.start);
  if (section && overlaps(section.titleSpan, span)) return false;
  return findAt(article.footnotes.definitions, span.start) === undefined;
}

function judge({ span, mentions }: NamingSentence, view: ActorView): Telling {
  const { article, actor, text } = view;
  const [mention] = mentions as readonly [Mention];
  const definition = [...actor.roles, ...actor.expansions].find((quote) => encloses(span, quote.span));
  const company = new Set(inside(article.mentions, span).map((other) => other.actor)).size - 1;
  const signs = {
    definition: definition !== undefined,
    first: mention === view.mentions[0],
    fullName: mentions.some((one) => one.text === actor.name),
    opens: mention.span.start - span.start <= OPENING,
    dated: inside(article.times, span).length > 0,
    noted: referencesIn(article, span).length > 0,
    attribute: mentions.every(({ form }) => form === 'demonym'),
    unfinished: !/[.!?…]["'”’»)\]]*$/.test(text.slice(span.start, span.end)),
  };
  const score = (Object.keys(signs) as (keyof typeof signs)[])
    .filter((sign) => signs[sign])
    .reduce((sum, sign) => sum + WEIGHTS[sign], Math.min(company, MOST_COMPANY) * WEIGHTS.company);
  return { sentence: span, mention, defines: signs.definition, keep: kept(definition?.span, mentions), score };
}

/** The definition with the mention nearest to it, or the first mention alone where both would fill the passage. */
function kept(definition: Span | undefined, mentions: readonly Mention[]): Span {
  const first = mentions[0]!.span;
  if (!definition) return first;
  const gap = ({ span }: Mention): number => Math.abs(span.start - definition.start);
  const { span } = mentions.reduce((best, mention) => (gap(mention) < gap(best) ? mention : best));
  const both = { start: Math.min(span.start, definition.start), end: Math.max(span.end, definition.end) };
  return both.end - both.start < LONGEST ? both : first;
}

/** Before the subject of a sentence there stands an article at most, and a quotation mark. */
const OPENING = 5;

/** What is told twice in the same words, for example in a repeated caption, is quoted once. */
function distinct({ text }: ActorView, tellings: readonly Telling[]): Telling[] {
  const seen = new Set<string>();
  return tellings.filter(({ sentence }) => {
    const words = text.slice(sentence.start, sentence.end);
    const isNew = !seen.has(words);
    seen.add(words);
    return isNew;
  });
}

function lineOf({ sentence, mention, keep: wanted }: Telling, { article, text, here, links }: ActorView): string {
  const { text: words, keep } = readable(article, text, sentence, wanted);
  const arrow = mention.span.start < here.span.start ? '$(arrow-up)' : '$(arrow-down)';
  const shown = `${escapeMarkdown(shorten(words, LONGEST, keep))} ${jump(arrow, mention.span, links)}`;
  const notes = referencesIn(article, sentence).slice(0, MOST_NOTES);
  if (notes.length === 0) return shown;
  const labels = notes.map(({ label, span }) => jump(escapeMarkdown(label), span, links));
  return `${shown} ${notes.length === 1 ? 'note' : 'notes'} ${labels.join(', ')}`;
}
