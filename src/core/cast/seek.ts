import type { Block } from '../markdown/blocks';
import type { Span } from '../span';

/** A place in the article where a form stands that the reader wants named. */
export interface Found {
  readonly span: Span;
  readonly form: string;
}

const WORD = /[\p{L}\p{N}]+/gu;
const INSIDE_WORD = /[\p{L}\p{N}]/u;

interface Pattern {
  readonly form: string;
  /** Sticky: matches where `lastIndex` says or not at all. */
  readonly expression: RegExp;
}

/**
 * Finds whole words of the article that equal one of the forms, the longest where several begin at one place.
 * Linear: only the forms that begin with the word at hand are tried.
 */
export function seekForms(forms: readonly string[], blocks: readonly Block[]): Found[] {
  if (forms.length === 0) return [];
  const byFirst = patternsByFirstWord(forms);
  return blocks.flatMap(({ prose }) =>
    seekIn(prose.text, byFirst).map(({ span, form }) => ({ span: prose.toSource(span), form })),
  );
}

function patternsByFirstWord(forms: readonly string[]): Map<string, Pattern[]> {
  const byFirst = new Map<string, Pattern[]>();
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const first = form.match(WORD)?.[0];
    if (!first) continue;
    const lead = form.slice(0, form.indexOf(first));
    // What stands before the first word (a quote, a dot) is not asked for: the place is found by its words.
    const source = form.slice(lead.length).split(/\s+/).map(escapePattern).join('\\s+');
    const pattern = { form, expression: new RegExp(source, 'uy') };
    byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  return byFirst;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");

function seekIn(text: string, byFirst: ReadonlyMap<string, readonly Pattern[]>): Found[] {
  const found: Found[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < end) continue;
    for (const { form, expression } of byFirst.get(word) ?? []) {
      expression.lastIndex = index;
      if (!expression.test(text) || INSIDE_WORD.test(text[expression.lastIndex] ?? '')) continue;
      end = expression.lastIndex;
      found.push({ span: { start: index, end }, form });
      break;
    }
  }
  return found;
}
