import { WordClass } from '../cues';
import { endOf } from '../reading';
import { isHead } from './heads';
import { goesOn, isPossessive, type Scene } from './scene';

/** A noun phrase that says what someone or something is, as word indices `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Index of its main noun. */
  readonly head: number;
  /** What ends it: a mark or the end of the sentence, a word that begins something else, or a finite verb. */
  readonly end: 'mark' | 'word' | 'verb';
}

/** The main noun comes early: `the long-time honorary chairman of …`. */
const MOST_BEFORE_HEAD = 8;
/** A longer phrase is cut before its last preposition: a card has a line for it. In code units. */
const LONGEST = 120;

/** Whether a phrase of the scene's type can begin at a word: `the`, `prime`, `Vietnam’s`, `Panama coach`. */
export function opensPhrase(at: number, scene: Scene): boolean {
  const { reading, neighbours, type, cues } = scene;
  if (!reading.words[at]) return false;
  const fits = WordClass.Article | (type === 'person' ? WordClass.Role | WordClass.RoleModifier : 0);
  if (reading.classes[at]! & fits) return true;
  const owner = neighbours.from.get(at);
  if (!owner) return false;
  const next = reading.words[owner.to];
  if (owner.known?.demonym || (next && isPossessive(next.gap, cues))) return true;
  for (let index = owner.to; goesOn(scene, index); index += 1) {
    if (isHead(index, scene)) return true;
    if (!(reading.classes[index]! & WordClass.RoleModifier)) return false;
  }
  return false;
}

/** The noun phrase that begins at a word, or null where none of the scene's type does. */
export function phraseAt(from: number, scene: Scene): Phrase | null {
  const head = headFrom(from, scene);
  if (head < 0) return null;
  return trimmed(complemented(from, head, scene), scene);
}

function headFrom(from: number, scene: Scene): number {
  const { words, classes } = scene.reading;
  const { barred, verbs } = scene.cues.descriptions;
  for (let at = from; at < words.length && at - from <= MOST_BEFORE_HEAD; at += 1) {
    const word = words[at]!;
    if (at > from && !goesOn(scene, at)) return -1;
    if (isHead(at, scene) && endsNoun(at + 1, scene)) return at;
    if (at > from && scene.neighbours.from.get(at)?.type === 'person') return -1;
    const starts = at === from && classes[at]! & WordClass.Article;
    if (!starts && word.shape === 'small' && (barred.has(word.lower) || verbs.has(word.lower))) return -1;
  }
  return -1;
}

/** Whether no noun follows that the one before would only describe: `company` in `a company spokesman`. */
function endsNoun(at: number, scene: Scene): boolean {
  const word = scene.reading.words[at];
  if (!word || !goesOn(scene, at)) return true;
  const { complements, clauseOpeners, verbs } = scene.cues.descriptions;
  if (isPossessive(word.gap, scene.cues)) return false;
  const { lower } = word;
  return complements.has(lower) || clauseOpeners.has(lower) || verbs.has(lower) || scene.cues.listConnectors.has(lower);
}

/** The phrase with what leads on from its noun: `of the Harbour Board`, `and curator of the exhibit`. */
function complemented(from: number, head: number, scene: Scene): Phrase {
  const { words, starts } = scene.reading;
  const { complements, clauseOpeners, verbs, of } = scene.cues.descriptions;
  let boundary = head + 1;
  for (let at = head + 1; ; at += 1) {
    if (!goesOn(scene, at)) return { from, head, to: at, end: 'mark' };
    const { lower } = words[at]!;
    if (endOf(scene.reading, at) - starts[from]! > LONGEST) return { from, head, to: boundary, end: 'word' };
    if (verbs.has(lower)) return { from, head, to: at, end: 'verb' };
    if (clauseOpeners.has(lower) || tellsTime(at, scene) || (listsOther(at, scene) && !namesBoth(at, scene))) {
      return { from, head, to: at, end: 'word' };
    }
    if (complements.has(lower) && lower !== of) boundary = at;
  }
}

/** `in 2010`, `on Monday`: when it was so is no part of what it is. */
function tellsTime(at: number, { reading, cues }: Scene): boolean {
  const next = reading.words[at + 1];
  if (!next || !cues.descriptions.complements.has(reading.words[at]!.lower)) return false;
  return /^\d{3,4}s?$/.test(next.text) || (reading.classes[at + 1]! & WordClass.Calendar) > 0;
}

const listsOther = (at: number, { reading, cues }: Scene): boolean => cues.listConnectors.has(reading.words[at]!.lower);

/** How far behind an `and` the noun stands that it joins: `and largest city`. */
const JOINED = 4;

/** Whether an `and` joins two nouns or two names of the phrase, not what follows the phrase. */
function namesBoth(at: number, scene: Scene): boolean {
  const { words, classes } = scene.reading;
  const [before, after] = [words[at - 1]!, words[at + 1]];
  if (!after || !goesOn(scene, at + 1)) return false;
  if (before.shape !== 'small' && after.shape !== 'small' && after.shape !== 'number') return true;
  const { barred, verbs } = scene.cues.descriptions;
  for (let next = at + 1; next <= at + JOINED && goesOn(scene, next); next += 1) {
    const { lower } = words[next]!;
    if (isHead(next, scene)) return endsNoun(next + 1, scene);
    if (barred.has(lower) || verbs.has(lower)) return false;
    if (classes[next]! & WordClass.Article && next > at + 1) return false;
  }
  return false;
}

/** Without a preposition or an article at the end, which what they led to was cut from. */
function trimmed(phrase: Phrase, { reading, cues }: Scene): Phrase {
  let { to } = phrase;
  const hangs = (at: number): boolean =>
    cues.descriptions.complements.has(reading.words[at]!.lower) || (reading.classes[at]! & WordClass.Article) > 0;
  while (to - 1 > phrase.head && hangs(to - 1)) to -= 1;
  return to === phrase.to ? phrase : { ...phrase, to, end: 'word' };
}
