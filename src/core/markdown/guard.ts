import type { Nodes, Root } from 'mdast';
import type { Problem } from '../model';
import type { Span } from '../span';
import { spanOf } from './textNodes';

/** A text that remark reads in bounded time, of the same length as the article. */
export interface GuardedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Marks of one kind that a paragraph may hold. remark's time grows with their square, 4 s at 100,000 brackets; at this
 * number it is some milliseconds, and no paragraph written for reading has as many.
 */
const MOST_MARKS = 3000;
/** List markers and quote marks that one line may open: each nests a level, and remark recurses into them. */
const MOST_LEVELS = 40;
/** Stands for a mark that is to be plain text: one code unit of the private use area. */
const PLAIN = '\uE000';

const KINDS: Readonly<Record<string, string>> = {
  '[': 'brackets',
  ']': 'brackets',
  '*': 'emphasis marks',
  _: 'emphasis marks',
  '~': 'emphasis marks',
  '`': 'backticks',
  '<': 'angle brackets',
};
const MARKS = /[[\]*_~`<]+/g;
const BLOCK_START = /^\s*(?:[-+*>#|]|\d{1,9}[.)]|\[\^[^\]\s]{1,200}\]:|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const NESTED = new RegExp(`^[ \\t]*(?:(?:[-+*]|\\d{1,9}[.)])[ \\t]+|>[ \\t]?){${MOST_LEVELS}}`);

/**
 * Makes plain text of the marks beyond what remark reads in linear time, with a problem for each passage.
 *
 * @example guardText('['.repeat(100_000)).problems[0]?.code // "too-many-marks"
 */
export function guardText(article: string): GuardedText {
  const plain: Span[] = [];
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  let fence = '';
  for (let start = 0; start < article.length;) {
    const end = lineEnd(article, start);
    const line = article.slice(start, end);
    fence = fenceAfter(line, fence);
    if (BLOCK_START.test(line)) counts.clear();
    if (fence === '') {
      deepMarks(line, start, plain, problems);
      surplusMarks(line, start, counts, plain, problems);
    }
    start = end + 1;
  }
  return { text: makePlain(article, plain), problems };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function fenceAfter(line: string, open: string): string {
  const mark = FENCE.exec(line)?.[1];
  if (mark === undefined) return open;
  if (open === '') return mark[0] === '`' && line.slice(line.indexOf(mark) + mark.length).includes('`') ? '' : mark;
  return mark.startsWith(open) ? '' : open;
}

/** `- - - - …` and `> > > …` beyond the deepest level. */
function deepMarks(line: string, at: number, plain: Span[], problems: Problem[]): void {
  const kept = NESTED.exec(line)?.[0].length;
  if (kept === undefined) return;
  const rest = /^(?:[-+*>\s]|\d{1,9}[.)]\s)*/.exec(line.slice(kept))![0];
  if (rest.trim() === '') return;
  const span = { start: at + kept, end: at + kept + rest.length };
  for (const { index } of rest.matchAll(/[-+*>.)]/g))
    plain.push({ start: span.start + index, end: span.start + index + 1 });
  problems.push({
    span,
    code: 'too-deep',
    message: `Lists or quotes nest more than ${MOST_LEVELS} deep here; deeper ones are read as text.`,
  });
}

/** Counts the marks of the paragraph so far and makes plain those that are too many. */
function surplusMarks(line: string, at: number, counts: Map<string, number>, plain: Span[], problems: Problem[]): void {
  for (const { index, 0: run } of line.matchAll(MARKS)) {
    for (let n = 0; n < run.length; n += 1) {
      const kind = KINDS[run[n]!]!;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      if (count <= MOST_MARKS) continue;
      const start = at + index + n;
      if (plain.at(-1)?.end === start) plain[plain.length - 1] = { start: plain.at(-1)!.start, end: start + 1 };
      else plain.push({ start, end: start + 1 });
      if (count === MOST_MARKS + 1) {
        const message = `One paragraph has more than ${MOST_MARKS} ${kind}; those from here on are read as plain text.`;
        problems.push({ span: { start, end: start + 1 }, code: 'too-many-marks', message });
      }
    }
  }
}

function makePlain(article: string, spans: readonly Span[]): string {
  if (spans.length === 0) return article;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(article.slice(from, start), PLAIN.repeat(end - start));
    from = end;
  }
  return pieces.join('') + article.slice(from);
}

/** Gives the words of the article back to text nodes that hold marks made plain. */
export function restoreText(tree: Root, article: string): void {
  const visit = (node: Nodes): void => {
    if (node.type === 'text' && node.value.includes(PLAIN)) {
      const { start, end } = spanOf(node);
      if (end - start === node.value.length) node.value = article.slice(start, end);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
}
