import type { Name } from '../names';

/** A full name and its acronym, side by side in the text. */
export interface ExpansionPair {
  readonly full: Name;
  readonly acronym: Name;
}

/** `Full Name (ABC)` and `ABC (Full Name)`, also with `or` or a quote before the acronym, or an article in between. */
const BRACKET = /^(?:['’]s?)?\s?[([]\s?["“‘']?$/;

/** Pairs of neighbouring names that explain each other in brackets. */
export function expansionPairs(names: readonly Name[]): ExpansionPair[] {
  const pairs: ExpansionPair[] = [];
  for (let index = 1; index < names.length; index += 1) {
    const [left, right] = [names[index - 1]!, names[index]!];
    if (left.block !== right.block || !standsInBrackets(left, right)) continue;
    if (abbreviates(right.key, left.words)) pairs.push({ full: left, acronym: right });
    else if (abbreviates(left.key, right.words)) pairs.push({ full: right, acronym: left });
  }
  return pairs;
}

/** Whether one of two neighbouring names of a block stands in brackets behind the other. */
export function standsInBrackets(left: Name, right: Name): boolean {
  const { words } = left.reading;
  const between = right.from - left.to;
  if (between > 1) return false;
  if (between === 1 && words[left.to]!.lower.length > 3) return false; // an article or `or`
  return BRACKET.test(words[left.to]!.gap);
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]*s?$/u;
const MIN_ACRONYM = 2;

/** So many names with its first letter are tried for an acronym; more have only registers, which would cost the square. */
export const MAX_TRIED = 300;

/** Whether a word is written as an acronym: `NATO`, `U.S.`, `NGOs`. */
export const isAcronym = (word: string): boolean => word.length >= MIN_ACRONYM && ACRONYM.test(word);

/**
 * Whether `acronym` is made of the initials of `words`, with or without those of small words and hyphen parts.
 *
 * @example abbreviates('ASEAN', ['Association', 'of', 'Southeast', 'Asian', 'Nations']) // true
 */
export function abbreviates(acronym: string, words: readonly string[]): boolean {
  const letters = acronym.replace(/[.&\s-]|s$/g, '').toLowerCase();
  if (!ACRONYM.test(acronym) || letters.length < MIN_ACRONYM || words.length < 2) return false;
  return initialsMatch(letters, words);
}

/** Every letter begins a word, in order, or follows in the word begun; words with a capital are not left out. */
function initialsMatch(letters: string, words: readonly string[]): boolean {
  let at = 0;
  let skipped = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (lower[0] === letters[at]) {
      at += 1;
      // `Southeast` gives two letters, `Interpol` more
      const rest = words.length < letters.length ? 1 : 0;
      for (let inner = 2; rest && inner < lower.length - 1 && at < letters.length; inner += 1) {
        if (lower[inner] === letters[at] && letters.length - at > words.length - words.indexOf(word) - 1) at += 1;
      }
    } else if (word !== lower) skipped += 1;
  }
  return at === letters.length && skipped === 0;
}
