import type { Html, PhrasingContent, Root, Text } from 'mdast';
import { spanOf } from './textNodes';

/** A tag that opens a block of HTML where it begins a line; a tag of a phrase with words behind it opens none. */
export const BLOCK_TAG =
  /^(\s*)(<(?!(?:a|abbr|b|br|cite|code|em|i|img|kbd|mark|q|s|small|span|strong|sub|sup|u)\b[^>\n]*>.*\S)[/!?a-z])/i;

/**
 * Makes words of the tags that begin a line of pasted text: a browser copies what the page showed, so `<div>` there is
 * what somebody wrote about.
 */
export function recoverTags(tree: Root, article: string): void {
  for (const block of tree.children) {
    if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'html')) continue;
    block.children = block.children.map((node) => (opensBlock(node, article) ? wordsOf(node) : node));
  }
}

const wordsOf = ({ value, position }: Html): Text => ({ type: 'text', value, position });

function opensBlock(node: PhrasingContent, article: string): node is Html {
  if (node.type !== 'html') return false;
  const { start } = spanOf(node);
  if (article.slice(article.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') return false;
  const end = article.indexOf('\n', start);
  return BLOCK_TAG.test(article.slice(start, end < 0 ? undefined : end));
}
