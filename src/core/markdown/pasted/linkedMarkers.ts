import type { Nodes, Parents, Root } from 'mdast';
import type { Span } from '../../span';
import { plainText } from '../plainText';
import { spanOf } from '../textNodes';
import type { Candidate } from './candidates';

/** A number that leads to a place of the same page is a marker or a step of a table of contents. */
const LINKED = 4;
/** A raised number may be a power, which only the order of the numbers can rule out. */
const RAISED = 3;
const POWER = -1;

const LABEL = /^[[(]{0,2}(\d{1,4})[\])]{0,2}$/;
const OPENS_LINK = /^<a\b[^>]*\bhref\s*=\s*["']?[^"'\s>]*#/i;
const OPENS_RAISED = /^<sup\b/i;
const CLOSES = /^<\/(?:a|sup)>$/i;
const UNIT = /(?:^|[^\p{L}])(?:\p{L}|[cdkmn]m|km|ft|in|yd|\d[\d.,]*)$/u;

/**
 * Markers that a page's markup shows: `<sup>1</sup>`, `<a href="#fn1">1</a>`, `[1](#fn1)` and the two together. The
 * markup belongs to the marker. What opens a block is a note's own label and no marker.
 */
export function linkedMarkersIn(tree: Root, article: string): Candidate[] {
  const found: Candidate[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return;
    found.push(...markersAmong(node, article));
    for (const child of node.children) if (child.type !== 'link') visit(child);
  };
  visit(tree);
  return found;
}

function markersAmong(parent: Parents, article: string): Candidate[] {
  const children = parent.children as readonly Nodes[];
  if (!children.some(({ type }) => type === 'html' || type === 'link')) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < children.length;) {
    const run = runFrom(children, at);
    const span = { start: spanOf(children[at]!).start, end: spanOf(children[run.end - 1]!).end };
    const label = run.isMarked ? Number(LABEL.exec(run.text)?.[1] ?? 0) : 0;
    const opensBlock = at === 0 || span.start === spanOf(parent).start;
    if (label > 0 && !opensBlock) {
      found.push(candidate(span, label, run.isLinked ? LINKED : raisedScore(article, span)));
    }
    at = run.end;
  }
  return found;
}

const candidate = (span: Span, label: number, score: number): Candidate => ({
  form: 'linked',
  labels: [label],
  spans: [span],
  score,
  isSpaced: false,
  slot: span.start,
});

const raisedScore = (article: string, { start }: Span): number =>
  UNIT.test(article.slice(Math.max(0, start - 8), start)) ? POWER : RAISED;

/** Tags, the words between them and links, as far as they are one marker. */
interface Run {
  readonly end: number;
  readonly text: string;
  readonly isMarked: boolean;
  readonly isLinked: boolean;
}

/** From an opening tag to the tag that closes it, or one link; anything else is a run of its own without a mark. */
function runFrom(children: readonly Nodes[], from: number): Run {
  const first = children[from]!;
  if (first.type === 'link') {
    const isLinked = first.url.startsWith('#');
    return { end: from + 1, text: plainText(first).trim(), isMarked: isLinked, isLinked };
  }
  const unmarked = { end: from + 1, text: '', isMarked: false, isLinked: false };
  if (!isOpening(first)) return unmarked;
  let [depth, text, isLinked] = [0, '', false];
  for (let at = from; at < Math.min(children.length, from + LONGEST_RUN); at += 1) {
    const node = children[at]!;
    const tag = node.type === 'html' ? node.value : '';
    if (tag === '') text += plainText(node);
    else if (isOpening(node)) depth += 1;
    else if (CLOSES.test(tag)) depth -= 1;
    isLinked ||= OPENS_LINK.test(tag) || (node.type === 'link' && node.url.startsWith('#'));
    if (depth === 0) return { end: at + 1, text: text.trim(), isMarked: true, isLinked };
  }
  return unmarked;
}

/** Nodes of `<sup><a href="#fn1">1</a></sup>`, with room for a stray tag. */
const LONGEST_RUN = 8;

const isOpening = (node: Nodes): boolean =>
  node.type === 'html' && (OPENS_LINK.test(node.value) || OPENS_RAISED.test(node.value));
