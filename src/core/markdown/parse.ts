import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Processor } from 'unified';

/**
 * Remark plugin for the parts of GFM that reading needs: footnotes, tables, strikethrough.
 * Autolink literals are left out on purpose: they double the cost of parsing, and `sources.ts` finds bare
 * addresses in every kind of text with one expression.
 */
function remarkReading(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmTable(), gfmStrikethrough());
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  );
}

const processor = remark().use(remarkReading).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
 * Markdown to mdast, with positions in UTF-16 code units of `text`.
 *
 * @example parseMarkdown('Hello[^1]\n\n[^1]: World').children.length // 2
 */
export const parseMarkdown = (text: string): Root => processor.parse(text);
