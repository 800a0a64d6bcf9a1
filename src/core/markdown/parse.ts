import type { Code, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { PluggableList, Processor } from 'unified';
import type { Point } from 'unist';
import { english } from '../language/en/english';
import type { Recall } from '../memory/recall';
import type { Problem } from '../model';
import type { Span } from '../span';
import type { StructureCues } from './cues';
import { unclosedFrontMatter } from './frontMatter';
import { guardText, restoreText } from './guard';
import { recoverInlineNotes } from './inlineNotes';
import { padText, unpaddedOffset, type PaddedText } from './padding';
import { parseSegments } from './parseSegments';
import { readLayout } from './pasted/layout';
import { recoverFootnotes } from './pastedFootnotes';
import { recoverHeadings } from './pastedHeadings';
import { recoverItems } from './pastedItems';
import { recoverTags } from './pastedTags';
import { mayHoldTable } from './tables';
import { spanOf } from './textNodes';

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** A bare marker of pasted text, not Markdown. */
    recovered?: boolean;
  }
  interface FootnoteDefinitionData {
    recovered?: boolean;
  }
  interface HeadingData {
    /** A bare line of pasted text, not Markdown. */
    recovered?: boolean;
  }
  interface ParagraphData {
    /** An item of a list in pasted text; its bullet or number is no part of its children. */
    item?: boolean;
  }
  interface RootData {
    /** What reading the text showed besides the tree. */
    reading?: Reading;
  }
}

/** What reading the text showed besides the tree. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Marks that may be note markers and resolve to nothing. */
  readonly undecided: readonly { readonly span: Span; readonly reason: string }[];
  /** Day of the dateline over a pasted article. */
  readonly published: string | null;
  /** Whether the title stands in a line of its own over a pasted article. */
  readonly hasTitleLine: boolean;
}

/**
 * Remark plugin for the parts of GFM that reading needs beside tables: footnotes, strikethrough.
 * Autolink literals are left out on purpose: they double the cost of parsing, and `sources.ts` finds bare
 * addresses in every kind of text with one expression.
 */
function remarkReading(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmStrikethrough());
  (data.fromMarkdownExtensions ??= []).push(gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown());
}

function remarkTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

/** Marks that mean something else in pasted text: an indent is a list, `[1]: …` a note, a dash under a line a rule. */
const NOT_IN_PASTED_TEXT = [
  'codeIndented',
  'codeFenced',
  'headingAtx',
  'setextUnderline',
  'list',
  'definition',
  'htmlFlow',
];

function remarkPasted(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: NOT_IN_PASTED_TEXT } });
}

/** Reads Markdown; tables are looked for only where there may be one, since the look is dear. */
function parserWith(plugins: PluggableList): (text: string) => Root {
  const plain = remark().use(plugins).freeze();
  const withTables = remark().use(plugins).use(remarkTables).freeze();
  return (text) => (mayHoldTable(text) ? withTables : plain).parse(text.startsWith(MARK) ? MARK + text : text);
}

/** A byte-order mark: micromark drops the first without counting it, so that one more keeps every position. */
const MARK = '\uFEFF';

const parse = {
  markdown: parserWith([remarkReading, [remarkFrontmatter, ['yaml', 'toml']]]),
  pasted: parserWith([remarkReading, remarkPasted]),
};

/** Trees of the pieces of a text's version before. */
export interface Pieces {
  readonly markdown: Recall<readonly RootContent[]>;
  readonly pasted: Recall<readonly RootContent[]>;
}

/**
 * Text to mdast, with positions in UTF-16 code units of `text`. Notes and headings of pasted text stand in the tree as
 * the nodes that Markdown has for them.
 *
 * @param pieces where trees of pieces are remembered, of a text that is being edited
 * @example parseMarkdown('Hello[^1]\n\n[^1]: World').children.length // 2
 */
export function parseMarkdown(
  text: string,
  cues: StructureCues = english.structure,
  pieces: Pieces | null = null,
): Root {
  const guarded = guardText(text);
  const layout = readLayout(guarded.text, cues);
  const padded = padText(blank(guarded.text, layout.code), layout.breaks);
  const form = layout.pasted ? 'pasted' : 'markdown';
  const { tree, plainFrom } = parseSegments(padded, parse[form], pieces?.[form]);
  recoverInlineNotes(tree, guarded.text);
  if (guarded.problems.length > 0) restoreText(tree, text);
  insertCode(tree, layout.code, text);
  if (layout.pasted || !hasSections(tree)) recoverHeadings(tree, layout.headings, layout.front.title);
  const undecided = recoverFootnotes(tree, text, { lists: layout.noteLists, cues });
  if (layout.pasted) {
    recoverItems(tree, text);
    recoverTags(tree, text);
  }
  const { published, title } = layout.front;
  tree.data = {
    ...tree.data,
    reading: {
      problems: [...guarded.problems, ...tooMuch(plainFrom, padded), ...unclosedFrontMatter(tree, text)],
      undecided,
      published,
      hasTitleLine: title !== null,
    },
  };
  return tree;
}

/** Says from where on an article is too much to parse. */
function tooMuch(plainFrom: number | null, padded: PaddedText): Problem[] {
  if (plainFrom === null) return [];
  const at = unpaddedOffset(plainFrom, padded);
  const message =
    'There are too many headings, items, rows or lines to parse; from here on they are read as plain text.';
  return [{ span: { start: at, end: at }, code: 'too-many-blocks', message }];
}

/** Whether the author marks sections; then bold lines are no headings. */
const hasSections = ({ children }: Root): boolean =>
  children.filter((node) => node.type === 'heading').length > 1 ||
  children.some((node) => node.type === 'heading' && node.depth > 1);

/** The text with white space in place of the spans, line endings kept, so that no offset moves. */
function blank(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r]/g, ' '));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** Puts code that was blanked out back as `code` nodes. */
function insertCode(tree: Root, spans: readonly Span[], text: string): void {
  if (spans.length === 0) return;
  const points = pointsIn(text);
  const nodes = spans.map(({ start, end }): Code => {
    const position = { start: points(start), end: points(end) };
    return { type: 'code', value: text.slice(start, end), position };
  });
  const all: RootContent[] = [...tree.children, ...nodes];
  tree.children = all.sort((a, b) => spanOf(a).start - spanOf(b).start);
}

/** Lines and columns for ascending offsets. */
function pointsIn(text: string): (offset: number) => Point {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < offset; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: offset - lineStart + 1, offset };
  };
}
