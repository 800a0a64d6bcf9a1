import type { GazetteerEntry } from './gazetteer';

/** How a word is written; `mixed` has a capital inside only, as `iPhone`. */
export type Shape = 'small' | 'capital' | 'capitals' | 'initial' | 'mixed' | 'number';

/** Shapes in the order of their codes; the tagger's rows depend on it. */
export const SHAPES: readonly Shape[] = ['small', 'capital', 'capitals', 'initial', 'mixed', 'number'];

/** What a word's letters say by themselves: one object for all its occurrences in an article. */
export class WordForm {
  readonly shape: Shape;
  /** Place of the shape in {@link SHAPES}. */
  readonly shapeCode: number;
  /** Whether it is written as a name can be. */
  readonly capital: boolean;
  readonly lower: string;
  /** Bits of {@link WordClass}. */
  readonly classes: number;
  /** The word as it nearly always stands: behind a space, within a sentence. One for all such places. */
  readonly inside: ProseWord;

  constructor(
    /** Place in the lexicon, from 0: what lists by form are indexed with. */
    readonly index: number,
    readonly text: string,
    classesOf: (lower: string) => number,
    /** Names of the gazetteer that begin with it, the longer before the shorter. */
    readonly known: readonly GazetteerEntry[],
  ) {
    this.shape = shapeOf(text);
    this.shapeCode = SHAPES.indexOf(this.shape);
    this.capital = this.shape !== 'small' && this.shape !== 'number';
    this.lower = this.capital ? text.toLowerCase() : text;
    this.classes = classesOf(this.lower);
    this.inside = new ProseWord(this, ' ', false);
  }
}

/** A word of a block's prose. Where it stands, its reading says: one object may serve for many places. */
export class ProseWord {
  constructor(
    readonly form: WordForm,
    /** What stands between the word before and this one; empty for the first. */
    readonly gap: string,
    /** Whether a sentence, a quotation or a line begins here, so that a capital says little. */
    readonly opens: boolean,
  ) {}

  /** As written: `U.S.`, `O’Brien`, `Russia` (a possessive ending belongs to the next gap). */
  get text(): string {
    return this.form.text;
  }

  get lower(): string {
    return this.form.lower;
  }

  get shape(): Shape {
    return this.form.shape;
  }
}

/** Whether the word is written as a name can be. */
export const isCapital = ({ form }: ProseWord): boolean => form.capital;

/** Words `[from, to)` with single spaces. */
export function textOf(
  words: readonly ProseWord[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  let text = words[from]!.text;
  for (let at = from + 1; at < to; at += 1) text += ` ${words[at]!.text}`;
  return text;
}

const PLAIN_SMALL = /^[a-z]+$/;
const SMALL = /^\P{Lu}+$/u;
const CAPITALS = /^[\p{Lu}\p{N}.&’']+$/u;

/** @example shapeOf('NATO') // 'capitals' */
export function shapeOf(text: string): Shape {
  if (PLAIN_SMALL.test(text)) return 'small';
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  if (SMALL.test(text)) return 'small';
  if (CAPITALS.test(text)) return text.length === 1 || (text.length === 2 && text[1] === '.') ? 'initial' : 'capitals';
  return /^[\p{Lu}\p{Lt}]/u.test(text) ? 'capital' : 'mixed';
}
