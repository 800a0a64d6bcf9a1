/** A label inside a run of digits: where it begins in the run, and its digits. */
export interface SplitPart {
  readonly label: number;
  readonly at: number;
  readonly length: number;
}

/** Longest run of digits that may be several labels; `2345678910111213` is twelve. */
const LONGEST_RUN = 60;
const LONGEST_LABEL = 4;

/**
 * Ways to read a run of digits as labels that count up by one, none above `highest`; the undivided reading first.
 *
 * @example consecutiveSplits('23', 30).map((parts) => parts.map((part) => part.label)) // [[23], [2, 3]]
 */
export function consecutiveSplits(digits: string, highest: number): SplitPart[][] {
  if (digits.length > LONGEST_RUN) return [];
  const splits: SplitPart[][] = [];
  for (let length = Math.min(digits.length, LONGEST_LABEL); length >= 1; length -= 1) {
    const parts = countingFrom(digits, length);
    if (parts && parts.at(-1)!.label <= highest) splits.push(parts);
  }
  return splits;
}

/** Once the first label is chosen the rest follows, or does not. */
function countingFrom(digits: string, firstLength: number): SplitPart[] | null {
  const parts: SplitPart[] = [];
  let label = Number(digits.slice(0, firstLength));
  if (label === 0 || digits[0] === '0') return null;
  for (let at = 0; at < digits.length; label += 1) {
    const text = String(label);
    if (!digits.startsWith(text, at)) return null;
    parts.push({ label, at, length: text.length });
    at += text.length;
  }
  return parts;
}
