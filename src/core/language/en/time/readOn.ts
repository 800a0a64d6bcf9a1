import type { Reader, Reading } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';

/** Whether a meaning is one day. */
export const isDay = (meaning: Meaning): boolean =>
  (meaning.kind === 'period' && meaning.period.grain === 'day') ||
  (meaning.kind === 'yearless' && meaning.slot.day !== null && meaning.slot.lastDay === null) ||
  meaning.kind === 'weekday' ||
  meaning.kind === 'feast' ||
  meaning.kind === 'dayOfMonth' ||
  (meaning.kind === 'nth' && meaning.grain === 'day' && meaning.first === meaning.last) ||
  (meaning.kind === 'neighbour' && meaning.grain === 'day');

/** Where a link from an offset ends, or null where none is. */
export function behind(link: RegExp, text: string, offset: number): number | null {
  link.lastIndex = offset;
  return link.test(text) ? link.lastIndex : null;
}

/** The reading that begins behind a link, or null where the link does not follow. */
export function readAfter(link: RegExp, reader: Reader, { end }: Reading): Reading | null {
  const at = behind(link, reader.text, end);
  return at === null ? null : reader.readAt(at);
}
