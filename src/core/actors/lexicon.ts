import type { ActorCues } from './cues';
import { gazetteerOf, type Gazetteer } from './gazetteer';
import { hashText, mix } from './hash';
import { WordForm } from './word';

/** Slots of the smallest table; a power of two, as all tables are. */
const MIN_SLOTS = 1024;

/**
 * The word forms of an article, each made when it is first met. Of ten words of a long text nine have been there before:
 * what depends on the letters alone is found once a form, and lists by {@link WordForm.index} stand in for maps by text.
 *
 * A table of our own instead of a map, since a map wants each word as a string of its own before it can say that it knows
 * it; with open addressing (Knuth, The Art of Computer Programming, volume 3, section 6.4).
 */
export class Lexicon {
  readonly #forms: WordForm[] = [];
  /** Index of the form in each slot plus 1, 0 for an empty one; never more than half full. */
  #slots = new Uint32Array(MIN_SLOTS);
  readonly #classesOf: (lower: string) => number;
  readonly #gazetteer: Gazetteer;

  constructor(cues: ActorCues) {
    this.#classesOf = (lower) => cues.classes.get(lower) ?? 0;
    this.#gazetteer = gazetteerOf(cues);
  }

  /** How many forms there are. */
  get size(): number {
    return this.#forms.length;
  }

  /** All of them, in the order of their indices. */
  get forms(): readonly WordForm[] {
    return this.#forms;
  }

  /** The form of this spelling, where the article has it. */
  find(text: string): WordForm | undefined {
    return this.#forms[this.#slots[this.#slotOf(text, 0, text.length)]! - 1];
  }

  /** The form of the word `[start, stop)` of a text, made where it is new. */
  formOf(text: string, start: number, stop: number): WordForm {
    const slot = this.#slotOf(text, start, stop);
    const index = this.#slots[slot]! - 1;
    return index < 0 ? this.#add(text.slice(start, stop), slot) : this.#forms[index]!;
  }

  /** The slot that holds the word, or the empty one where it belongs. */
  #slotOf(text: string, start: number, stop: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = mix(hashText(text, start, stop), 0) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (isAt(this.#forms[slots[slot]! - 1]!.text, text, start, stop)) break;
    }
    return slot;
  }

  #add(text: string, slot: number): WordForm {
    const form = new WordForm(this.#forms.length, text, this.#classesOf, this.#gazetteer.startingWith(text));
    this.#forms.push(form);
    this.#slots[slot] = this.#forms.length;
    if (this.#forms.length * 2 > this.#slots.length) this.#grow();
    return form;
  }

  #grow(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (const { index, text } of this.#forms) this.#slots[this.#slotOf(text, 0, text.length)] = index + 1;
  }
}

/** Whether the word stands at `[start, stop)` of a text. */
function isAt(word: string, text: string, start: number, stop: number): boolean {
  if (word.length !== stop - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
