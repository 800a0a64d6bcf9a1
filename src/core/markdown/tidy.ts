import type { FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { english } from '../language/en/english';
import type { Span } from '../span';
import type { StructureCues } from './cues';
import { bulletOf } from './itemMarks';
import { linesOf } from './lines';
import { parseMarkdown } from './parse';
import { BACK } from './pasted/unnumberedNotes';
import { plainText } from './plainText';
import { isPasted } from './shape';
import { spanOf } from './textNodes';
import { isListItem } from './pastedItems';
import { keepQuote, keepText } from './tidyText';

/**
 * Writes an article as Markdown: headings as `##`, markers as `[^1]`, notes as `[^1]: …`, code in fences. Read again, it
 * has the same sections, notes and sources. What is Markdown already comes back as it is, and so do Pandoc's `^[…]`.
 * Where numbering starts anew, the second list's labels become `2-1`, `2-2`: Markdown has one namespace for notes.
 *
 * Only what was recovered goes through remark-stringify. Whole trees did not keep the words: it escapes, renumbers lists
 * and respells emphasis, so prose is copied from the text, and a diff shows what matters.
 *
 * @example tidyMarkdown('My title\n\nIt is so.1\n\n1 A note.\n\n2 …') // "# My title\n\nIt is so.[^1]\n\n[^1]: A note. …"
 */
export function tidyMarkdown(text: string, cues: StructureCues = english.structure): string {
  // Marks put in can show more structure than was seen before, so it goes on until nothing changes; a text that never
  // settles stays as it is. Either way the tidy text is its own tidy text.
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = tidyOnce(current, cues);
    if (next === current) return current;
    current = next;
  }
  return text;
}

/** One round does it for nearly every text; the second only confirms it. */
const MOST_ROUNDS = 4;

/** What the writing of one block needs to know of the article. */
interface Draft {
  readonly article: string;
  readonly eol: string;
  /** Whether what looks like a mark of Markdown is plain text in the article. */
  readonly pasted: boolean;
  /** Bare markers, in order of the text. */
  readonly markers: readonly FootnoteReference[];
}

function tidyOnce(article: string, cues: StructureCues): string {
  const tree = parseMarkdown(article, cues);
  const markers = recoveredMarkers(tree);
  if (markers.length === 0 && !tree.children.some(isRecovered)) return article;
  const pasted = isPasted(article, linesOf(article));
  const draft: Draft = { article, eol: article.includes('\r\n') ? '\r\n' : '\n', pasted, markers };
  const blocks = withLostText(tree.children, article);
  const ordered = pasted ? frontFirst(blocks, tree, cues) : blocks;
  return join(ordered, draft);
}

const isRecovered = (node: RootContent): boolean =>
  (node.type === 'heading' || node.type === 'footnoteDefinition') && node.data?.recovered === true;

function recoveredMarkers(tree: Root): FootnoteReference[] {
  const markers: FootnoteReference[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && node.data?.recovered) markers.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return markers.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** The blocks in order of the text, and as paragraphs what stands between them: a tidy text loses no word. */
function withLostText(children: readonly RootContent[], article: string): RootContent[] {
  const blocks: RootContent[] = [];
  let from = 0;
  const keep = (start: number, end: number): void => {
    const gap = article.slice(start, end);
    const words = gap.replace(BACK, '').trim();
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const at = start + gap.indexOf(words);
    const point = (offset: number) => ({ line: 1, column: 1, offset });
    blocks.push({
      type: 'paragraph',
      children: [],
      position: { start: point(at), end: point(at + words.length) },
    });
  };
  for (const node of [...children].sort((a, b) => spanOf(a).start - spanOf(b).start)) {
    const { start, end } = spanOf(node);
    if (end <= from) continue; // an inline note: it stands in the block before
    keep(from, start);
    blocks.push(node);
    from = end;
  }
  keep(from, article.length);
  return blocks;
}

/** Blocks under the title in which Markdown has its dateline. */
const DATELINE_BLOCKS = 3;

/** The title before everything else, and the dateline near it: where they are looked for in Markdown. */
function frontFirst(blocks: readonly RootContent[], tree: Root, cues: StructureCues): RootContent[] {
  const { published = null, hasTitleLine = false } = tree.data?.reading ?? {};
  const title = hasTitleLine ? blocks.find((node) => node.type === 'heading' && node.depth === 1) : undefined;
  const rest = blocks.filter((node) => node !== title);
  const at = rest.findIndex((node) => node.type === 'paragraph' && cues.readDateline(plainText(node)) === published);
  if (published !== null && at >= DATELINE_BLOCKS) rest.unshift(...rest.splice(at, 1));
  return title ? [title, ...rest] : rest;
}

/** The blocks one after the other: in Markdown with the white space that was between them, else with a blank line. */
function join(blocks: readonly RootContent[], draft: Draft): string {
  const { article, eol, pasted } = draft;
  const last = blocks.at(-1);
  const bom = article.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = Math.max(0, ...blocks.map((node) => spanOf(node).end));
  const pieces = blocks.map((node, at) => {
    const before = blocks[at - 1];
    const gap = before ? article.slice(spanOf(before).end, spanOf(node).start) : '';
    const isList = pasted && isListItem(node);
    const apart = pasted || isRecovered(node) || (before !== undefined && isRecovered(before));
    const separator = apart ? separatorIn(gap, { node, before, article, eol }) : gap;
    return (
      (before ? separator : pasted ? '' : article.slice(bom.length, spanOf(node).start)) + write(node, draft, isList)
    );
  });
  const tail = article.slice(end).replace(/^[\s\S]*\S/, '');
  return bom + pieces.join('') + (last ? tail : '');
}

/** A break in one list, deep or not, and no more. */
const LIST_BREAK = /^\r?\n {0,4}$/;

function separatorIn(
  gap: string,
  { node, before, article, eol }: { node: RootContent; before: RootContent | undefined; article: string; eol: string },
): string {
  const inList = [before, node].every(
    (block) => isListItem(block) && bulletOf(article.slice(spanOf(block).start)) !== null,
  );
  return inList && LIST_BREAK.test(gap) ? gap : eol + eol;
}

function remarkNotes(this: Processor): void {
  (this.data().toMarkdownExtensions ??= []).push(gfmFootnoteToMarkdown());
}

const writer = remark().use(remarkNotes).freeze();

/** A node as Markdown, its line endings those of the article. */
const stringify = (node: RootContent, eol: string): string =>
  writer
    .stringify({ type: 'root', children: [node] })
    .trimEnd()
    .replace(/\r?\n/g, eol);

/** Source of the article in the tree: remark-stringify writes the value of an `html` node as it stands. */
const verbatim = (value: string) => ({ type: 'html', value }) as const;

function write(node: RootContent, draft: Draft, isList: boolean): string {
  const { eol, pasted } = draft;
  const source = sourceOf(spanOf(node), draft);
  if (node.type === 'heading' && node.data?.recovered) {
    const words = source.replace(/\s*[\r\n]+\s*/g, ' ').replace(/(\s)(#+)$/, '$1\\$2');
    return stringify({ ...node, children: [verbatim(words)] }, eol);
  }
  if (node.type === 'footnoteDefinition' && node.data?.recovered) {
    const label = node.identifier;
    const children = node.children.map((child) => verbatim(writeInside(child, draft)));
    return stringify({ ...node, label, children }, eol);
  }
  if (!pasted) return source;
  if (node.type === 'code') return stringify(codeOf(node, draft), eol);
  if (node.type === 'blockquote') return keepQuote(source);
  return node.type === 'paragraph' ? keepText(source, isList) : source;
}

/** A block of a note, its lines moved to the left as far as its first one. */
function writeInside(node: RootContent, draft: Draft): string {
  const indent = (node.position?.start.column ?? 1) - 1;
  const flush = (text: string) => text.replace(new RegExp(`(\\r?\\n)[ \\t]{0,${indent}}`, 'g'), '$1');
  if (node.type === 'code' && draft.pasted) return stringify(codeOf(node, draft), '\n');
  const source = flush(sourceOf(spanOf(node), draft));
  return node.type === 'paragraph' && draft.pasted ? keepText(source, false) : source;
}

/** Code of pasted text begins where its first word does; the indent before that belongs to it. */
function codeOf(node: RootContent & { type: 'code' }, { article }: Draft): RootContent {
  const { start, end } = spanOf(node);
  const lead = /[ \t]*$/.exec(article.slice(Math.max(0, start - LONGEST_INDENT), start))![0];
  return { type: 'code', value: lead + article.slice(start, end) };
}

const LONGEST_INDENT = 80;

/** The source of a stretch, bare markers in it as `[^1]` behind the word they belong to. */
function sourceOf(span: Span, { article, markers }: Draft): string {
  let written = '';
  let from = span.start;
  for (const marker of markersIn(span, markers)) {
    const { start, end } = spanOf(marker);
    written += article.slice(from, Math.max(from, start));
    if (!/[\p{L}\p{N}]/u.test(article[end] ?? '')) written = written.replace(/(?<=\S)[ \t]+$/, '');
    written += `[^${marker.identifier}]`;
    from = Math.max(from, end);
  }
  return written + article.slice(from, span.end);
}

function markersIn({ start, end }: Span, markers: readonly FootnoteReference[]): readonly FootnoteReference[] {
  return markers.filter((marker) => spanOf(marker).start >= start && spanOf(marker).end <= end);
}
