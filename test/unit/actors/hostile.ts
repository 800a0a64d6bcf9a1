/** Given names of the generated people. */
const GIVEN = ['Anna', 'John', 'Peter', 'Mary', 'Robert', 'Susan'];
const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';
/** Names begin with three syllables. */
const FIRST = (CONSONANTS.length * VOWELS.length) ** 2;

/** A name that no other number has: `Badegab`. */
function nameOf(number: number): string {
  let letters = '';
  for (let rest = number + FIRST; rest > 0; rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))) {
    const syllable = rest % (CONSONANTS.length * VOWELS.length);
    letters += CONSONANTS[syllable % CONSONANTS.length]! + VOWELS[Math.floor(syllable / CONSONANTS.length)]!;
  }
  return letters[0]!.toUpperCase() + letters.slice(1) + 'n';
}

const given = (number: number): string => GIVEN[number % GIVEN.length]!;

/** A sentence or so for each number. */
type Generator = (number: number) => string;

/** Sentences of several kinds in turn, each counting for itself. */
const mixed =
  (...kinds: readonly Generator[]): Generator =>
  (n) =>
    kinds[n % kinds.length]!(Math.floor(n / kinds.length));

/** Prose as it comes, and prose that was made to cost more than its length. */
export const KINDS = {
  prose: (n) => `The engineer ${given(n)} ${nameOf(n % 40)} met ${nameOf(n % 40)} in Paris, and went home. `,
  capitals: (n) => `THE BANK AND ${nameOf(n).toUpperCase()} OF THE ${nameOf(n % 9).toUpperCase()} COMPANY MET, `,
  'one name and its namesakes': mixed(
    () => 'John Smith met Mr Smith. ',
    (n) => `${given(n)} Miller met Mr Miller. Then Miller left. `,
  ),
  'ever new people': mixed(
    (n) => `Mr ${given(n)} ${nameOf(n)} spoke, and ${nameOf(n)} left. `,
    (n) => `${nameOf(n)} Smith spoke. Then Smith left. `,
    (n) => `Henry ${nameOf(n)} spoke. Then Henry left. `,
    (n) => `They went to ${nameOf(n)}’s. `,
  ),
  'ever new organizations': mixed(
    (n) => `The National ${nameOf(n)} Bank paid the National Bank. `,
    (n) => `The ${nameOf(n)} Geophysical Year met the Geophysical Year. `,
    (n) => `The N${nameOf(n).toUpperCase()} asked the Northern ${nameOf(n)} Council. `,
  ),
  'names within names': (n) => `${nameOf(n)} of ${nameOf(n + 1)} and the ${nameOf(n + 2)}-${nameOf(n + 3)}, `,
} satisfies Readonly<Record<string, Generator>>;

const SENTENCES_A_PARAGRAPH = 5;

/** A text of about so many characters, in paragraphs or on one line. */
export function textOf(kind: Generator, length: number, oneLine = false): string {
  const parts: string[] = [];
  let written = 0;
  for (let number = 0; written < length; number += 1) {
    const end = oneLine || number % SENTENCES_A_PARAGRAPH > 0 ? '' : '\n\n';
    parts.push(kind(number) + end);
    written += parts.at(-1)!.length;
  }
  return parts.join('');
}
