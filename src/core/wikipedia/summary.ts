import { fieldsOf } from '../fields';
import type { WikipediaAnswer } from './answer';
import { isOnHost } from './request';

/** What is kept of an answer: enough for a card, in UTF-16 code units. */
const LONGEST_TITLE = 300;
const LONGEST_DESCRIPTION = 300;
const LONGEST_EXTRACT = 1200;
const LONGEST_ADDRESS = 2000;

/** An answer like this is none that a card could show. */
const UNREADABLE: WikipediaAnswer = { kind: 'unreadable' };

/**
 * Reads the text of a summary, field by field: whatever is not as the Wikimedia REST API describes it is left out, and
 * without a kind and a title there is no answer.
 *
 * @param base the address asked, for links may lead nowhere else
 */
export function readSummary(json: string, base: string): WikipediaAnswer {
  const { type, title, description, extract, content_urls: addresses } = fieldsOf(parsed(json));
  if (typeof title !== 'string' || title.trim() === '') return UNREADABLE;
  const shown = clip(title, LONGEST_TITLE);
  const url = pageAddress(addresses, base);
  switch (type) {
    case 'standard':
    case 'no-extract':
      return {
        kind: 'page',
        title: shown,
        description: clip(description, LONGEST_DESCRIPTION),
        extract: clip(extract, LONGEST_EXTRACT),
        url,
      };
    case 'disambiguation':
      return { kind: 'choice', title: shown, url };
    case 'mainpage':
      return { kind: 'missing' };
    default:
      return UNREADABLE;
  }
}

/** The status codes that a card tells apart (RFC 9110, section 15). */
const NOT_FOUND = [404, 410];

/** What an answer with an error's status means: no such page, or a refusal. */
export const answerToStatus = (status: number): WikipediaAnswer => ({
  kind: NOT_FOUND.includes(status) ? 'missing' : 'refused',
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // read as an answer without fields
  }
}

function pageAddress(addresses: unknown, base: string): string | null {
  const { page } = fieldsOf(fieldsOf(addresses)['desktop']);
  return typeof page === 'string' && page.length <= LONGEST_ADDRESS && isOnHost(page, base) ? page : null;
}

const clip = (value: unknown, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');
