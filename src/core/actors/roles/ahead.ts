import type { ActorType } from '../../model';
import { WordClass } from '../cues';
import { endOf } from '../reading';
import { startOf } from './before';
import { isHead, saysMuch } from './heads';
import { opensPhrase, phraseAt, type Phrase } from './phrase';
import { goesOn, type Scene } from './scene';

/** As far before the comma a description begins: `the long-time prime minister of the republic, X,`. */
const FARTHEST = 12;
/** Behind a name that is itself the apposition: `the capital, Jakarta,`. */
const CLOSING = /^(?:[,;:)]|\.(?:\s|$)|\s[—–]\s)/;

/** Descriptions before a comma: `the president of Syria, X,`, `As Vietnam’s traditional ally, X …`. */
export function rolesAhead(scene: Scene): Phrase[] {
  const comma = beforeComma(scene);
  if (comma < 0) return [];
  const phrase = inRoleOf(comma, scene) ?? named(comma, scene);
  return phrase && saysMuch(phrase, scene) ? [phrase] : [];
}

/** Index of the word behind the comma, which the name begins with or an article before it; -1 where there is none. */
function beforeComma({ name, reading }: Scene): number {
  const { words, classes } = reading;
  if (words[name.from]!.gap === ', ') return name.from;
  const article = name.from > 1 && words[name.from]!.gap === ' ' && classes[name.from - 1]! & WordClass.Article;
  return article && words[name.from - 1]!.gap === ', ' ? name.from - 1 : -1;
}

function inRoleOf(comma: number, scene: Scene): Phrase | null {
  const { words } = scene.reading;
  for (let at = comma - 1; at >= 0 && comma - at <= FARTHEST * 2; at -= 1) {
    const { lower, gap, opens } = words[at]!;
    if (lower === scene.cues.descriptions.inRoleOf && (opens || /[,;:]/.test(gap))) {
      return opensPhrase(at + 1, scene) ? phraseAt(at + 1, scene) : null;
    }
    if (opens || !goesOn(scene, at)) return null;
  }
  return null;
}

function named(comma: number, scene: Scene): Phrase | null {
  const { words } = scene.reading;
  if (comma !== scene.name.from || words[comma]!.opens || !isClosed(scene)) return null;
  const head = comma - 1;
  if (isHead(head, scene)) return bare(head, scene);
  let first = head;
  while (first > 0 && comma - first < FARTHEST && goesOn(scene, first)) first -= 1;
  for (let at = first; at < comma; at += 1) {
    const phrase = opensPhrase(at, scene) ? phraseAt(at, scene) : null;
    if (phrase?.to === comma) return isAddress(comma, scene) ? null : phrase;
  }
  return null;
}

/** `Russia’s largest bank, X,`; of people also `its electrician, X,`: whose it is, only the surroundings say. */
function bare(head: number, scene: Scene): Phrase | null {
  const from = startOf(head, scene);
  const phrase: Phrase = { from, to: head + 1, head, end: 'mark' };
  return scene.type === 'person' || from < head ? phrase : null;
}

/** `a school in Mountain View, California`: the place behind the comma says where the one before it is. */
const isAddress = (comma: number, { type, neighbours }: Scene): boolean =>
  WHERE.includes(type) && WHERE.includes(neighbours.until.get(comma)?.type ?? 'other');

const WHERE: readonly ActorType[] = ['place', 'country'];

/** A mark behind the name, and no list that goes on: `the mayor, X, and Y`. */
function isClosed({ name, reading, cues }: Scene): boolean {
  const { text } = reading;
  const end = endOf(reading, name.to - 1);
  if (end < text.trimEnd().length && !CLOSING.test(text.slice(end, end + 3))) return false;
  const next = reading.words[name.to];
  return !(next?.gap === ', ' && !next.opens && cues.listConnectors.has(next.lower));
}
