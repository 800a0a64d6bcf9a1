import { escapeMarkdown } from '../escape';
import { shorten } from '../passages';

/** No name is longer; what is would push all else off the card. In code units. */
export const LONGEST_NAME = 200;

/** A name as Markdown in which no markup of it survives, cut where it is endless. */
export const shownName = (name: string): string => escapeMarkdown(shorten(name, LONGEST_NAME));
