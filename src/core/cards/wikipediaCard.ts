import type { WikipediaAnswer, WikipediaPage } from '../wikipedia/answer';
import { escapeMarkdown, linkTo } from './escape';
import { SEPARATOR } from './links';
import { shorten } from './passages';

const LONGEST_EXTRACT = 320;

/** The licence of Wikipedia's texts asks to be named wherever they are shown. */
const LICENCE = linkTo('CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/');

/** What stands in the block where there is nothing else to show. */
const SILENCE = {
  asking: 'Wikipedia is being asked; its answer stands here next time.',
  missing: 'Wikipedia has no page of this name.',
  offline: 'Wikipedia could not be reached.',
  slow: 'Wikipedia did not answer in time.',
  refused: 'Wikipedia did not answer this time.',
  unreadable: 'Wikipedia’s answer could not be read.',
  nowhere: 'The address of Wikipedia in the settings is no web address.',
} as const;

/**
 * What Wikipedia says, as the last block of an actor's card: set off from the article's words, and named as what it is.
 *
 * @param name the name that was asked about; the page may have another title
 * @param answer undefined while it is still awaited
 * @returns Markdown in which no markup of the answer survives
 */
export function wikipediaBlock(name: string, answer: WikipediaAnswer | undefined): string {
  return `\n\n---\n\n${bodyOf(name, answer)}`;
}

function bodyOf(name: string, answer: WikipediaAnswer | undefined): string {
  if (!answer) return SILENCE.asking;
  switch (answer.kind) {
    case 'page':
      return pageBody(name, answer);
    case 'choice':
      return `Wikipedia knows several of this name${
        answer.url ? `: ${linkTo('$(link-external) see which', answer.url)}` : '.'
      }`;
    default:
      return SILENCE[answer.kind];
  }
}

function pageBody(name: string, page: WikipediaPage): string {
  const other = page.title === name ? '' : ` on ${escapeMarkdown(page.title)}`;
  const description = escapeMarkdown(page.description);
  const extract = escapeMarkdown(shorten(page.extract, LONGEST_EXTRACT));
  const words = [description && `*${description}*`, extract].filter(Boolean).join(' — ');
  const read = page.url ? linkTo('$(link-external) Read on Wikipedia', page.url) : '';
  return [
    `**Wikipedia**${other}, not the article${words ? `: ${words}` : ''}`,
    [read, words && `text under ${LICENCE}`].filter(Boolean).join(SEPARATOR),
  ]
    .filter(Boolean)
    .join('\n\n');
}
