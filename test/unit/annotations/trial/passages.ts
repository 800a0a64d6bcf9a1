import { trimSpan, type AnchorSection } from '../../../../src/core/annotations/anchorText';
import { foldLetters } from '../../../../src/core/annotations/letters';
import type { Span } from '../../../../src/core/span';
import { paragraphsOf } from './edits';
import type { Random } from './random';

/** Passages as readers mark them: sentences, phrases, single words that come many times, whole paragraphs. */
export function passagesOf(text: string, random: Random, count: number): Span[] {
  const kinds = [sentence, sentence, phrase, phrase, twin, twin, whole];
  const spans: Span[] = [];
  for (let tries = 0; spans.length < count && tries < count * 5; tries += 1) {
    const span = trimSpan(text, random.pick(kinds)(text, random));
    if (foldLetters(text.slice(span.start, span.end)).length >= 3) spans.push(span);
  }
  return spans;
}

const sentence = (text: string, random: Random): Span => {
  const { start, end } = random.pick(paragraphsOf(text));
  const sentences = [...text.slice(start, end).matchAll(/\S[^.!?]*[.!?]*/g)];
  const { index, 0: words } = random.pick(sentences);
  return { start: start + index, end: start + index + words.length };
};

const phrase = (text: string, random: Random): Span => {
  const words = [...text.matchAll(/[^\s]+/g)];
  const at = random.below(words.length);
  const last = words[Math.min(words.length - 1, at + random.below(7))]!;
  return { start: words[at]!.index, end: last.index + last[0].length };
};

/** A capitalised word, or a pair of them, that stands more than once. */
const twin = (text: string, random: Random): Span => {
  const names = [...text.matchAll(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu)];
  const { index, 0: name } = random.pick(names);
  return { start: index, end: index + name.length };
};

const whole = (text: string, random: Random): Span => random.pick(paragraphsOf(text));

/** Sections by their marks alone: the trial needs them thousands of times, and the analysis is not on trial here. */
export function roughSections(text: string): AnchorSection[] {
  const heads = [...text.matchAll(/^(#{1,6}) +(.+?)\r?$/gm)];
  return heads.map(({ index, 1: marks, 2: title }, at) => {
    const next = heads.slice(at + 1).find((other) => other[1]!.length <= marks!.length);
    const id = title!.toLowerCase().replace(/\W+/g, '-');
    return { id, title: title!, depth: marks!.length, span: { start: index, end: next?.index ?? text.length } };
  });
}
