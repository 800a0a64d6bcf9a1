import type { SummaryCues } from './cues';

/** A cut at the end of a phrase may lose so many letters more than one between two words. */
const NEAR = 18;

/** Cut where a phrase ends, or at least between words, with an ellipsis where something is missing. */
export function shortened(text: string, longest: number, cues: SummaryCues): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest);
  const phrase = [...room.matchAll(cues.cut)].findLast(({ index }) => index > longest - NEAR);
  const words = complete(room.slice(0, phrase?.index ?? lastSpace(room)), cues);
  return `${words}…`;
}

function lastSpace(room: string): number {
  const space = room.lastIndexOf(' ');
  return space > room.length / 2 ? space : room.length - 1;
}

const TRAILING_MARKS = /[\s,;:.!?([“‘"—–-]+$/;

/** Without an article or a preposition at the end that leads to nothing. */
function complete(words: string, { dangling }: SummaryCues): string {
  const whole = words.replace(TRAILING_MARKS, '').replace(dangling, '').replace(TRAILING_MARKS, '');
  return whole === '' ? words : whole;
}

/**
 * Without what stands between a subject and its verb, in a text too long to hold both.
 *
 * @example `Ann Lee, a geologist who had come from Oslo, found gold.` // "Ann Lee found gold."
 */
export function withoutApposition(
  text: string,
  longest: number,
  { finite, verbFirst, noSubject, startsRemark, joinsSubject }: SummaryCues,
): string {
  const comma = text.indexOf(', ');
  if (text.length <= longest || comma < 0 || comma > longest) return text;
  const subject = text.slice(0, comma);
  const isRemark = startsRemark.test(text.slice(comma + 2));
  if (finite.test(subject) || noSubject.test(subject)) return text;
  for (let at = text.indexOf(', ', comma + 1); at >= 0 && at < FARTHEST; at = text.indexOf(', ', at + 1)) {
    const rest = text.slice(at + 2);
    if (verbFirst.test(rest) || (isRemark && joinsSubject.test(rest))) return `${subject} ${rest}`;
  }
  return text;
}

const FARTHEST = 160;

/**
 * Without adjuncts before the main clause.
 *
 * @example `After six years of talks, the members agreed.` // "the members agreed."
 */
export function withoutFronted(text: string, cues: SummaryCues): string {
  if (!cues.frontedAdjunct.test(text)) return text;
  let first = -1;
  for (let at = text.indexOf(', '); at >= 0 && at < FARTHEST; at = text.indexOf(', ', at + 1)) {
    const rest = text.slice(at + 2);
    if (first < 0) first = at + 2;
    if (cues.verbFirst.test(rest)) return text.slice(first);
    const part = rest.slice(0, /[,;:]\s|$/.exec(rest)!.index);
    if (!cues.noSubject.test(part) && cues.finite.test(part)) return rest;
  }
  return text;
}
