import type { Actor, Article, Mention } from '../model';
import { escapeMarkdown } from './escape';
import { count, jump, SEPARATOR, type CardLinks } from './links';
import { mentionsOf, notesBacking, readable, sectionAt, sentenceAt, shorten } from './passages';

const FIRST_PASSAGE = 220;
const MOST_ROLES = 5;
const MOST_ALIASES = 6;
const MOST_NOTES = 12;

/**
 * The card on an actor's name: who it is in the article's own words, where it appears, and the ways to get there.
 *
 * @param here the mention under the pointer: previous and next are counted from it
 * @returns Markdown in which no markup of the article survives
 */
export function actorCard(article: Article, text: string, here: Mention, links: CardLinks): string {
  const actor = article.actors.find(({ id }) => id === here.actor);
  if (!actor) return '';
  const mentions = mentionsOf(article, actor.id);
  return [
    head(actor),
    roles(actor, links),
    names(actor, links),
    firstMention(article, text, mentions, here, links),
    notes(article, mentions, links),
    [presence(article, mentions), ...neighbours(mentions, here, links)].join(SEPARATOR),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function head(actor: Actor): string {
  const flag = actor.country ? `${flagOf(actor.country)} ` : '';
  const type = actor.type === 'other' ? '' : `${SEPARATOR}${actor.type}`;
  return `${flag}**${escapeMarkdown(actor.name)}**${type}`;
}

/** The flag emoji of an ISO 3166-1 alpha-2 code: its letters as regional indicators (Unicode UTS #51, annex B). */
const flagOf = (country: string): string =>
  String.fromCodePoint(...Array.from(country.toUpperCase(), (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

function roles(actor: Actor, links: CardLinks): string {
  const distinct = new Map(actor.roles.map((role) => [role.text.toLowerCase(), role]));
  return [...distinct.values()]
    .slice(0, MOST_ROLES)
    .map(({ text, span }) => jump(`*${escapeMarkdown(text)}*`, span, links))
    .join(SEPARATOR);
}

function names(actor: Actor, links: CardLinks): string {
  const expansions = actor.expansions.filter(({ text }) => text !== actor.name);
  const others = actor.aliases.filter(
    (alias) => alias !== actor.name && !expansions.some(({ text }) => text === alias),
  );
  const shown = [
    ...expansions.map(({ text, span }) => jump(escapeMarkdown(text), span, links)),
    ...others.slice(0, MOST_ALIASES).map(escapeMarkdown),
  ];
  return shown.length > 0 ? `Also ${shown.join(', ')}` : '';
}

/** The sentence that names the actor first; not where the reader is already looking at it. */
function firstMention(
  article: Article,
  text: string,
  mentions: readonly Mention[],
  here: Mention,
  links: CardLinks,
): string {
  const [first] = mentions;
  if (!first || first.span.start === here.span.start) return '';
  const sentence = sentenceAt(article, first.span.start);
  const { text: sentenceText, keep } = readable(article, text, sentence, first.span);
  const words = escapeMarkdown(shorten(sentenceText, FIRST_PASSAGE, keep));
  return `> ${words} ${jump('$(arrow-up)', first.span, links)}`;
}

function notes(article: Article, mentions: readonly Mention[], links: CardLinks): string {
  const backing = notesBacking(article, mentions);
  if (backing.length === 0) return '';
  const shown = backing.slice(0, MOST_NOTES).map(({ label, span }) => jump(escapeMarkdown(label), span, links));
  const more = backing.length - shown.length;
  return `Backed by ${backing.length === 1 ? 'note' : 'notes'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function presence(article: Article, mentions: readonly Mention[]): string {
  const sections = new Set(mentions.map(({ span }) => sectionAt(article, span.start)?.id));
  const where = article.sections.length > 0 && sections.size > 1 ? ` in ${count(sections.size, 'section')}` : '';
  return `${count(mentions.length, 'mention')}${where}`;
}

function neighbours(mentions: readonly Mention[], here: Mention, links: CardLinks): string[] {
  const at = mentions.findIndex(({ span }) => span.start === here.span.start);
  const previous = mentions[at - 1];
  const next = mentions[at + 1];
  return [
    ...(previous ? [jump('$(arrow-up) previous', previous.span, links)] : []),
    ...(next ? [jump('$(arrow-down) next', next.span, links)] : []),
  ];
}
