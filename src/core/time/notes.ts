import type { Candidate, Meaning } from './meaning';

/**
 * The dates of a short note (`Stance.note`), where the two ends of a span that is or will be are one expression:
 * `from Monday to Friday` in a reminder is one time to keep free. Articles name two dates there, as TimeML has it.
 */
export function joinRanges(candidates: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const [from, to] = [candidates[index]!, candidates[index + 1]];
    const isSpan = to && from.opensRange && (from.tense !== 'past' || isOwnDay(to.meaning) || isOwnDay(from.meaning));
    const meaning = isSpan ? rangeOf(from.meaning, to.meaning) : null;
    joined.push(meaning && to ? { ...from, end: to.end, meaning, open: null, sharesYear: to.sharesYear } : from);
    if (meaning) index += 1;
  }
  return joined;
}

/** `between May 2019 and today` lasts until the note is written, so it is no tale of the past. */
const isOwnDay = (meaning: Meaning): boolean =>
  meaning.kind === 'reference' || (meaning.kind === 'neighbour' && meaning.grain === 'day') || meaning.kind === 'clock';

const ENDS: ReadonlySet<Meaning['kind']> = new Set([
  'period',
  'yearless',
  'weekday',
  'dayOfMonth',
  'feast',
  'neighbour',
  'reference',
]);

function rangeOf(from: Meaning, to: Meaning): Meaning | null {
  if (from.kind === 'clock' && to.kind === 'clock') return clockRange(from, to);
  // `Friday – 15 June` is one day, said twice
  if (from.kind === 'weekday' && to.kind === 'yearless') return null;
  return ENDS.has(from.kind) && ENDS.has(to.kind) ? { kind: 'range', from, to } : null;
}

type Clock = Extract<Meaning, { readonly kind: 'clock' }>;

/** Two times of one day, which may be said with either of them. */
function clockRange(from: Clock, to: Clock): Meaning | null {
  if (from.until !== undefined || to.until !== undefined || (from.date && to.date)) return null;
  return { kind: 'clock', clock: from.clock, until: to.clock, date: from.date ?? to.date };
}
