import { WordClass } from '../cues';
import { isHead, saysMuch } from './heads';
import type { Phrase } from './phrase';
import { goesOn, isHyphen, isPossessive, type Scene } from './scene';

/** A role is rarely longer: `the former deputy prime minister and defence minister`. */
const MOST_WORDS = 10;
/** `the Afghan team’s coach` has two, `the long-time party leader’s aide` four. */
const MOST_OWNER_WORDS = 4;
/** Between a role and the name: nothing, an abbreviation's full stop, an opening quote. */
const TOUCHING = /^(?:\s|\.\s|\s["“‘])$/;

/** Roles right before a name: `Japanese prime minister Shinzo Abe`, `the tug Goliath`, `the port city of Odessa`. */
export function rolesBefore(scene: Scene): Phrase[] {
  const { words } = scene.reading;
  const phrases: Phrase[] = [];
  for (let end = endBefore(scene); end > 0;) {
    if (!isHead(end - 1, scene)) return phrases;
    const from = startOf(end - 1, scene);
    const phrase: Phrase = { from, to: end, head: end - 1, end: 'mark' };
    if (saysMuch(phrase, scene) && !isIndefinite(from, scene)) phrases.unshift(phrase);
    // `prime minister and then-presidential candidate Vladimir Putin`: two roles
    const joined = from > 1 && words[from]!.gap === ' ' && scene.cues.listConnectors.has(words[from - 1]!.lower);
    end = joined && goesOn(scene, from - 1) && scene.type === 'person' ? from - 1 : 0;
  }
  return phrases;
}

/** `a suburb of Blackburn` is not Blackburn, `a major Warhol exhibition` not Warhol. */
const isIndefinite = (from: number, { reading, cues }: Scene): boolean =>
  (reading.classes[from]! & WordClass.Article) > 0 && reading.words[from]!.lower !== cues.mending.definite;

/** Index behind the word that may be the role, or 0. */
function endBefore({ name, reading, type, cues }: Scene): number {
  const first = reading.words[name.from]!;
  if (name.from === 0 || !TOUCHING.test(first.gap) || (first.opens && first.gap.startsWith('.'))) return 0;
  if (type === 'person') return name.from;
  const { of, namedWithOf } = cues.descriptions;
  const before = reading.words[name.from - 1]!;
  if (before.lower !== of || before.gap !== ' ') return name.from;
  return namedWithOf.has(reading.words[name.from - 2]?.lower ?? '') ? name.from - 1 : 0;
}

/**
 * Index of the first word of the phrase that ends with `head`. Words that are known to describe belong to it; any others
 * only where an article or an owner stands before them, so that no verb is taken in.
 */
export function startOf(head: number, scene: Scene): number {
  const { reading, neighbours, cues } = scene;
  const { words, classes } = reading;
  let sure = head;
  for (let at = head; at > 0 && head - at < MOST_WORDS && !words[at]!.opens && goesOn(scene, at);) {
    const { gap } = words[at]!;
    const before = neighbours.until.get(at);
    if (isPossessive(gap, cues)) return before ? withArticle(before.from, scene) : ownerStart(at, sure, scene);
    if (before) {
      // `Irish low-cost airline`, `Apple CEO`; but in `Wikinews interviewed founder` a verb may stand between
      if (!before.known?.demonym && (at > sure || before.type === 'person')) return sure;
      at = before.from;
      sure = at;
      continue;
    }
    at -= 1;
    if (classes[at]! & WordClass.Article) return at;
    if (isHyphen(gap)) sure = at;
    else if (!describes(at, scene)) return sure;
    else if (isSurePart(at, scene)) sure = at;
  }
  return sure;
}

/** `the site’s founder`: from the article of the owner on, where the text does not name it; else from `sure` on. */
function ownerStart(owned: number, sure: number, scene: Scene): number {
  const { reading, neighbours } = scene;
  for (let at = owned - 1; at > 0 && owned - at <= MOST_OWNER_WORDS && reading.words[at]!.gap === ' '; at -= 1) {
    const isKnown = neighbours.until.get(at + 1)?.known?.demonym === true;
    if (reading.words[at]!.opens || !(isKnown || describes(at, scene))) return sure;
    if (reading.classes[at - 1]! & WordClass.Article) return at - 1;
  }
  return sure;
}

function withArticle(at: number, { reading }: Scene): number {
  const article = at > 0 && reading.words[at]!.gap === ' ' && reading.classes[at - 1]! & WordClass.Article;
  return article && !reading.words[at]!.opens ? at - 1 : at;
}

/** Whether a word may stand before the noun at all. */
function describes(at: number, { reading, neighbours, cues }: Scene): boolean {
  const { lower, gap, shape, opens } = reading.words[at]!;
  const { barred, verbs } = cues.descriptions;
  if (barred.has(lower) || verbs.has(lower) || cues.listConnectors.has(lower)) return false;
  if (neighbours.until.has(at + 1) || reading.words[at - 1]?.lower === cues.descriptions.infinitive) return false;
  // `the retired teacher`, but `the paper interviewed teacher …`
  const isFirst = at > 0 && reading.classes[at - 1]! & WordClass.Article;
  if (cues.descriptions.participle.test(lower) && !isHyphen(gap) && !isFirst) return false;
  if (reading.classes[at]! & (WordClass.Calendar | WordClass.Honorific)) return false;
  return shape === 'small' || !opens || (reading.classes[at]! & (WordClass.Role | WordClass.RoleModifier)) > 0;
}

function isSurePart(at: number, scene: Scene): boolean {
  const { words, classes } = scene.reading;
  if (classes[at]! & (WordClass.Role | WordClass.RoleModifier) || isHead(at, scene)) return true;
  // `Home Secretary`: what is capitalised before a capitalised role is part of it
  return words[at]!.shape !== 'small' && words[at]!.shape !== 'number' && words[at + 1]!.shape !== 'small';
}
