import type { TimelineItem } from '../timelineModel';
import { visibleText } from '../../core/cards/escape';
import { formatDay } from '../../core/time/civil';
import { hasPlainYear, type WriteTimeline } from './written';

/**
 * A chronology as markwhen (https://docs.markwhen.com): the title in the header, then a line an event, its days first and
 * last included. markwhen's days have years of four digits: what reaches out of the years 1 to 9999 is left out.
 *
 * @example writeMarkwhen(model, context).text // "title: \"Falls\"\n\n2016-05-06: Abe and Putin meet\n"
 */
export const writeMarkwhen: WriteTimeline = (model, { name }) => {
  const items = model.items.filter(({ first, last }) => hasPlainYear(first) && hasPlainYear(last));
  // The header is YAML, and a string of JSON is one of YAML too (YAML 1.2.2, 1.2).
  const title = `title: ${JSON.stringify(plain(model.title ?? name))}\n\n`;
  return { text: title + items.map(lineOf).join(''), leftOut: model.items.length - items.length };
};

function lineOf({ first, last, summary }: TimelineItem): string {
  const days = first === last ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
  return `${days}: ${plain(summary)}\n`;
}

/**
 * Places inside the marks that markwhen reads in the text of an event (`regex.ts` of @markwhen/parser 1.2): tags `#tag`,
 * ids `!id` and `.start`, links, places and pictures `[…](…)`, progress `50%`, boxes `[x]`, comments `//`.
 */
const INSIDE_MARKS = new RegExp(
  [
    /(?<=(?:^|\W)#)(?=\w)/,
    /(?<=!)(?=\w)/,
    /(?<=(?:^|\W)\.)(?=start|end)/,
    /(?<=\])(?=\()/,
    /(?<=(?:^|\s)\d{1,3})(?=%(?:\s|$))/,
    /^(?=\[[xX ]?\]|\/\/)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
/** markwhen knows no escape: a character without width or meaning parts a mark and leaves its words as they read. */
const WORD_JOINER = '\u2060';

const plain = (text: string): string => visibleText(text).replace(INSIDE_MARKS, WORD_JOINER);
