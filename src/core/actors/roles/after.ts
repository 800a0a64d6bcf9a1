import { WordClass } from '../cues';
import { endOf } from '../reading';
import { saysMuch } from './heads';
import { opensPhrase, phraseAt, type Phrase } from './phrase';
import type { Scene } from './scene';
import { isSubject, opensWithPreposition } from './subject';

/** The apposition behind a name: `X (chairman of Y)`, `X, a state-owned gas company,`, `X is the capital of Y`. */
export function rolesAfter(scene: Scene): Phrase[] {
  const phrase = bracketed(scene) ?? apposed(scene) ?? asserted(scene);
  return phrase && saysMuch(phrase, scene) ? [phrase] : [];
}

function bracketed(scene: Scene): Phrase | null {
  const { name, reading } = scene;
  if (reading.words[name.to]?.gap !== ' (') return null;
  const phrase = opensPhrase(name.to, scene) ? phraseAt(name.to, scene) : null;
  return phrase && closes(phrase, /^\s?[);]/, scene) ? phrase : null;
}

function apposed(scene: Scene): Phrase | null {
  const { name, reading, type, cues } = scene;
  const first = reading.words[name.to];
  if (!first || first.gap !== ', ' || first.opens) return null;
  const from = first.lower === cues.descriptions.inRoleOf ? name.to + 1 : name.to;
  if (!opensPhrase(from, scene)) return null;
  const phrase = phraseAt(from, scene);
  if (!phrase) return null;
  if (type === 'person') return phrase.end !== 'verb' || speaks(phrase, scene) ? phrase : null;
  if (opensWithPreposition(scene) || namesAnother(phrase, scene)) return null;
  return closes(phrase, CLOSING, scene) && !goesOnAsList(phrase, scene) ? phrase : null;
}

/** `X, the chairman of Y said`: no comma, but the one who speaks is X. Not so in `According to X, a lawyer said`. */
const speaks = ({ to }: Phrase, scene: Scene): boolean =>
  (scene.reading.classes[to]! & WordClass.PersonVerb) > 0 && !opensWithPreposition(scene);

/** Behind an apposition, a mark. */
const CLOSING = /^[”"’]?(?:[,;:)]|\.(?:\s|$)|\s[—–-]\s|—|\s\()/;

function closes({ to, end }: Phrase, mark: RegExp, { reading }: Scene): boolean {
  if (end !== 'mark') return false;
  const last = endOf(reading, to - 1);
  const { text } = reading;
  return last >= text.trimEnd().length || mark.test(text.slice(last, last + 3));
}

/** `We saw Kazan, a port, and Ufa`: a list, in which the port is another place. */
function goesOnAsList({ to }: Phrase, { reading, cues }: Scene): boolean {
  const next = reading.words[to];
  return next?.gap === ', ' && !next.opens && cues.listConnectors.has(next.lower);
}

/** `in Japan, the island of Hokkaido`: the phrase names something of its own. */
function namesAnother({ head, to }: Phrase, { reading, cues }: Scene): boolean {
  const { of, namedWithOf } = cues.descriptions;
  const [word, next, name] = [reading.words[head]!, reading.words[head + 1], reading.words[head + 2]];
  return head + 2 < to && namedWithOf.has(word.lower) && next?.lower === of && name?.shape !== 'small';
}

/** `X is a …`, `X (born 1950) was a …`, `X has been a …`. */
function asserted(scene: Scene): Phrase | null {
  const from = behindCopula(behindBracket(scene), scene);
  if (from < 0 || !opensPhrase(from, scene) || !isSubject(scene)) return null;
  const phrase = phraseAt(from, scene);
  return phrase && (phrase.end !== 'verb' || scene.type === 'person') ? phrase : null;
}

/** Words that may stand in brackets between a name and its verb: `(Russian: …; born 9 May 1950)`. */
const MOST_IN_BRACKET = 24;

/** Index of the word behind a bracket that follows the name, or behind the name. */
function behindBracket({ name, reading }: Scene): number {
  const { words, starts, text } = reading;
  if (words[name.to]?.gap !== ' (') return name.to;
  for (let at = name.to + 1; at < words.length && at - name.to <= MOST_IN_BRACKET; at += 1) {
    if (words[at]!.gap.includes('(')) return -1;
    if (/^\S*\)/.test(words[at]!.gap)) return text.slice(endOf(reading, at - 1), starts[at]) === ') ' ? at : -1;
  }
  return -1;
}

/** Index of the word behind the copula at `at`, or -1. */
function behindCopula(at: number, { name, reading, type, cues }: Scene): number {
  const word = at < 0 ? undefined : reading.words[at];
  if (!word || word.opens || (at === name.to && word.gap !== ' ')) return -1;
  const [has, been] = cues.descriptions.perfect;
  if (has.has(word.lower) && reading.words[at + 1]?.lower === been) return at + 2;
  if (!cues.roleLinks.has(word.lower)) return -1;
  const isOver = cues.descriptions.past.has(word.lower) && (type === 'country' || type === 'place');
  return isOver ? -1 : at + 1;
}
