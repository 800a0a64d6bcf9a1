import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Parents } from 'mdast';
import { isWebAddress } from '../../core/cards/escape';

/** A part of a card, as it is put on the page. Whatever else Markdown can say becomes its words. */
export type CardNode =
  | { readonly type: 'text'; readonly text: string }
  /** One of VS Code's icons, by name. */
  | { readonly type: 'icon'; readonly name: string }
  /** A picture that the card itself holds. */
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  /** To the web. */
  | { readonly type: 'link'; readonly url: string; readonly children: readonly CardNode[] }
  /** To a command, which the host runs if cards may. */
  | { readonly type: 'action'; readonly address: string; readonly children: readonly CardNode[] }
  | { readonly type: 'element'; readonly name: ElementName; readonly children: readonly CardNode[] };

/** The elements that a card is made of. */
export type ElementName =
  'p' | 'h2' | 'strong' | 'em' | 'code' | 'pre' | 'ul' | 'ol' | 'li' | 'blockquote' | 'br' | 'hr';

const ELEMENTS: Readonly<Partial<Record<Nodes['type'], ElementName>>> = {
  paragraph: 'p',
  heading: 'h2',
  strong: 'strong',
  emphasis: 'em',
  inlineCode: 'code',
  code: 'pre',
  listItem: 'li',
  blockquote: 'blockquote',
  break: 'br',
  thematicBreak: 'hr',
};

/**
 * A card's Markdown as what may be put on the page, and nothing else: no HTML, no picture from elsewhere, no address
 * but of the web or of a command.
 *
 * @example cardTree('**Ada**')[0] // a `p` that holds a `strong` that holds the text `Ada`
 */
export const cardTree = (markdown: string): readonly CardNode[] =>
  fromMarkdown(withMarkedIcons(markdown)).children.flatMap(partsOf);

function partsOf(node: Nodes): readonly CardNode[] {
  switch (node.type) {
    case 'text':
      return textParts(node.value);
    case 'link':
      return [linkTo(node.url, childrenOf(node))];
    case 'image':
      return [imageOf(node.url, node.alt ?? '')];
    case 'list':
      return [{ type: 'element', name: node.ordered ? 'ol' : 'ul', children: childrenOf(node) }];
  }
  const children = 'children' in node ? childrenOf(node) : 'value' in node ? textParts(node.value) : [];
  const name = ELEMENTS[node.type];
  return name ? [{ type: 'element', name, children }] : children;
}

const childrenOf = (node: Parents): readonly CardNode[] => node.children.flatMap(partsOf);

function linkTo(url: string, children: readonly CardNode[]): CardNode {
  if (url.startsWith('command:')) return { type: 'action', address: url, children };
  return isWebAddress(url) ? { type: 'link', url, children } : { type: 'element', name: 'em', children };
}

const imageOf = (url: string, alt: string): CardNode =>
  url.startsWith('data:image/svg+xml') ? { type: 'image', url, alt } : { type: 'text', text: alt };

/** Noncharacters (Unicode, chapter 23.7), which no text holds, around the name of an icon. */
const [ICON, END] = ['\uFDD0', '\uFDD1'];
const ICON_OR_ESCAPE = /\\[^]|\$\(([a-z][a-z0-9-]*)\)/g;
const MARKED_ICON = new RegExp(`${ICON}([a-z0-9-]+)${END}`);

/** Only icons that stand unescaped are meant: an article may speak of `$(bug)`. Parsed, the two look the same. */
const withMarkedIcons = (markdown: string): string =>
  markdown
    .replaceAll(ICON, '')
    .replaceAll(END, '')
    .replace(ICON_OR_ESCAPE, (all, name?: string) => (name ? `${ICON}${name}${END}` : all));

/** Split by a pattern with one group, every second part is an icon's name. */
const textParts = (text: string): readonly CardNode[] =>
  text
    .split(MARKED_ICON)
    .map((part, index): CardNode => (index % 2 === 1 ? { type: 'icon', name: part } : { type: 'text', text: part }))
    .filter((part) => part.type !== 'text' || part.text !== '');
