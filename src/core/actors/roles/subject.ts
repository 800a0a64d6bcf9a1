import { WordClass } from '../cues';
import type { Scene } from './scene';

/** Whether the name is the subject of its clause and the clause states something: not `a friend of X is …`. */
export function isSubject(scene: Scene): boolean {
  const { name, reading, cues } = scene;
  const { words, classes } = reading;
  if (isSupposed(scene) || asks(scene)) return false;
  let at = name.from;
  while (
    at > 0 &&
    !words[at]!.opens &&
    words[at]!.gap === ' ' &&
    classes[at - 1]! & (WordClass.Article | WordClass.Honorific | WordClass.Role)
  )
    at -= 1;
  const first = words[at]!;
  if (at === 0 || first.opens || first.gap !== ' ') return true;
  const { lower, opens } = words[at - 1]!;
  const { subjectOpeners, barred, complements } = cues.descriptions;
  return subjectOpeners.has(lower) || (opens && !barred.has(lower) && !complements.has(lower));
}

/** Index of the first word of the sentence or quotation around a name. */
function sentenceStart({ name, reading }: Scene): number {
  let at = name.from;
  while (at > 0 && !reading.words[at]!.opens) at -= 1;
  return at;
}

function isSupposed(scene: Scene): boolean {
  const { words } = scene.reading;
  for (let at = sentenceStart(scene); at < scene.name.from; at += 1) {
    if (scene.cues.descriptions.suppositions.has(words[at]!.lower)) return true;
  }
  return false;
}

function asks({ name, reading }: Scene): boolean {
  const start = reading.starts[name.from]!;
  const sentence = reading.sentences.find((span) => start < span.end);
  return sentence !== undefined && /\?["”’)]*$/.test(reading.text.slice(sentence.start, sentence.end));
}

/** `In Moscow, a city official`: what opens the sentence ends at the comma, so that the words behind it are its subject. */
export function opensWithPreposition(scene: Scene): boolean {
  const { name, reading, cues } = scene;
  const start = sentenceStart(scene);
  const { lower } = reading.words[start]!;
  const { openers } = cues.descriptions;
  if (start === name.from || !openers.has(lower)) return false;
  return !reading.words.slice(start + 1, name.from + 1).some(({ gap }) => /[,;:—–]/.test(gap));
}
