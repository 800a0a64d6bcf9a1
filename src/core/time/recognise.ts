import type { Block } from '../markdown/blocks';
import type { Span } from '../span';
import type { Language } from '../language/language';
import type { TimeCues } from './cues';
import type { Candidate, Meaning, Tense } from './meaning';
import { scannerOf, type Scanner } from './scan';

/** How far around an expression the words that colour it stand. */
const LEAD = 40;
const FOLLOW = 24;
/** How far back in its sentence a verb is looked for. */
const CLAUSE = 120;

/**
 * The time expressions of one block, in offsets of its prose, not yet resolved: what the block alone says.
 * Pure and independent of every other block, so that after an edit only the touched blocks are read again.
 *
 * @example recogniseIn(blockOf('It fell in 476.'), english)[0] // { start: 11, end: 14, meaning: { kind: 'period', … } }
 */
export function recogniseIn(block: Block, { time }: Language): Candidate[] {
  const { text } = block.prose;
  const found = scannerFor(time)(text);
  const tenseAt = tensesOf(block, time);
  return found.map(({ start, reading: { end, meaning } }, index) => {
    const lead = text.slice(Math.max(0, start - LEAD), start);
    const next = found[index + 1];
    const link = next && next.start - end <= LONGEST_LINK ? text.slice(end, next.start) : '';
    const opensRange = time.rangeLink.test(link) && isRange(link, lead);
    return {
      start,
      end,
      meaning,
      open: time.opensFrom.test(lead) ? 'from' : time.opensTo.test(lead) ? 'to' : null,
      opensRange,
      tense: opensRange || LEANS_ON_TENSE.has(meaning.kind) ? tenseAt(start) : 'past',
      sharesYear: time.listLink.test(link),
      aside: namesThing(text, start, end, time),
    };
  });
}

/** Longer words between two dates than `to the early ` make neither a list nor a range of them. */
const LONGEST_LINK = 24;
const LEANS_ON_TENSE: ReadonlySet<Meaning['kind']> = new Set([
  'yearless',
  'weekday',
  'dayOfMonth',
  'nth',
  'feast',
  'range',
  'neighbour',
  'clock',
  'shift',
  'duration',
]);

const scanners = new WeakMap<TimeCues, Scanner>();

function scannerFor(cues: TimeCues): Scanner {
  const known = scanners.get(cues);
  if (known) return known;
  const scanner = scannerOf(cues);
  scanners.set(cues, scanner);
  return scanner;
}

const AND = /^\s(?:and|or)\s/i;
const BETWEEN = /\bbetween\s(?:the\s|early\s|late\s)?$/i;

/** `1990 and 2000` is a list, `between 1990 and 2000` a range. */
const isRange = (link: string, lead: string): boolean => !AND.test(link) || BETWEEN.test(lead);

/** Whether two neighbouring dates are the ends of a range: `between 1990 and 2000`, but not `1990 and 2000`. */
export function opensRange(text: string, from: Span, to: Span, { rangeLink }: TimeCues): boolean {
  if (to.start - from.end > LONGEST_LINK) return false;
  const link = text.slice(from.end, to.start);
  return rangeLink.test(link) && isRange(link, text.slice(Math.max(0, from.start - LEAD), from.start));
}

/** Tells the tense of the sentence around an offset; offsets are asked for in order. */
function tensesOf({ prose, sentences }: Block, cues: TimeCues): (offset: number) => Tense {
  let index = 0;
  return (offset) => {
    while (index < sentences.length && sentences[index]!.end <= offset) index += 1;
    const { start, end } = sentences[index] ?? { start: 0, end: offset };
    return cues.tenseOf(prose.text.slice(Math.max(start, offset - CLAUSE), Math.min(end, offset + CLAUSE)));
  };
}

const DETERMINER = /(?:^|[\s(])(?:the|a|an|this|its|his|her|their|our)\s$|['’]s\s$/i;

/** Whether a date only names a thing: `the 1990 treaty`. */
export const namesThing = (text: string, start: number, end: number, cues: TimeCues): boolean =>
  DETERMINER.test(text.slice(Math.max(0, start - LEAD), start)) && cues.namesThing.test(text.slice(end, end + FOLLOW));
