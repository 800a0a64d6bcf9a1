import type { Block } from '../markdown/blocks';
import type { Span } from '../span';
import type { Language } from '../language/language';
import type { TimeCues } from './cues';
import type { Candidate, Tense } from './meaning';
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
  const found = scannerFor(time).scan(text);
  return found.map(({ start, reading: { end, meaning } }, index) => {
    const lead = text.slice(Math.max(0, start - LEAD), start);
    const next = found[index + 1];
    return {
      start,
      end,
      meaning,
      open: time.opensFrom.test(lead) ? 'from' : time.opensTo.test(lead) ? 'to' : null,
      opensRange:
        next !== undefined && opensRange(text, { start, end }, { start: next.start, end: next.reading.end }, time),
      tense: tenseAt(block, start, time),
      sharesYear: next !== undefined && time.listLink.test(text.slice(end, next.start)),
      aside: namesThing(text, start, end, time),
    };
  });
}

const scanners = new WeakMap<TimeCues, Scanner>();

function scannerFor(cues: TimeCues): Scanner {
  const known = scanners.get(cues);
  if (known) return known;
  const scanner = scannerOf(cues.recognisers);
  scanners.set(cues, scanner);
  return scanner;
}

const AND = /^\s(?:and|or)\s/i;
const BETWEEN = /\bbetween\s(?:the\s|early\s|late\s)?$/i;

/** Whether two neighbouring dates are the ends of a range: `between 1990 and 2000`, but not `1990 and 2000`. */
export function opensRange(text: string, from: Span, to: Span, { rangeLink }: TimeCues): boolean {
  const link = text.slice(from.end, to.start);
  return (
    rangeLink.test(link) && (!AND.test(link) || BETWEEN.test(text.slice(Math.max(0, from.start - LEAD), from.start)))
  );
}

/** The tense of the sentence around an offset, from so many letters of it. */
function tenseAt(block: Block, offset: number, cues: TimeCues): Tense {
  const sentence = block.sentences.find(({ end }) => offset < end);
  const start = Math.max(sentence?.start ?? 0, offset - CLAUSE);
  return cues.tenseOf(block.prose.text.slice(start, Math.min(sentence?.end ?? offset, offset + CLAUSE)));
}

const DETERMINER = /(?:^|[\s(])(?:the|a|an|this|its|his|her|their|our)\s$|['’]s\s$/i;

/** Whether a date only names a thing: `the 1990 treaty`. */
export const namesThing = (text: string, start: number, end: number, cues: TimeCues): boolean =>
  DETERMINER.test(text.slice(Math.max(0, start - LEAD), start)) && cues.namesThing.test(text.slice(end, end + FOLLOW));
