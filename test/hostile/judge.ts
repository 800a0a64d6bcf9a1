import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { isWebAddress } from '../../src/core/cards/escape';
import { CARD_COMMANDS } from '../../src/host/features/cardLinks';
import { commandAt } from '../../src/shared/cardProtocol';
import { Command, isGoToArguments, isOnTimelineArguments } from '../../src/shared/commands';

/** What the cards are made of. Headings, code, tables, HTML and the like come from no card, so an article forged them. */
const EXPECTED: readonly Nodes['type'][] = [
  ...(['root', 'paragraph', 'text', 'strong', 'emphasis', 'link', 'image', 'list', 'listItem'] as const),
  ...(['blockquote', 'break', 'thematicBreak'] as const),
];

/** VS Code's own patterns (`iconLabels.ts`): it looks for icons after Markdown has taken the backslashes away. */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const OUR_ICONS = ['link', 'link-external', 'arrow-up', 'arrow-down', 'references', 'history', 'edit'].map(
  (name) => `$(${name})`,
);

/** What GitHub's Markdown, which VS Code reads, makes a link by itself. */
const BARE_ADDRESS = /(?:https?|ftp):\/\/|www\.\S|[\w.+-]@[\w-]/i;
const TARGET = /\]\((?:<[^>\n]*>|[^()\s]*)\)/g;

const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const PICTURE = 'data:image/svg+xml;base64,';
const PICTURE_PARTS =
  /^<svg(?: (?:xmlns|width|height|viewBox)="[^"<>]*")*>(?:<(?:rect|circle)(?: (?:c?[xy]|r|width|height|fill)="[^"<>]*")*\/>)*<\/svg>$/;

/**
 * What is wrong with a card, a line a fault: markup, links, pictures and icons that no card of ours has.
 *
 * @param address of the article, the only one that its links may lead to
 */
export function faultsOf(card: string, address: string): string[] {
  const tree = fromMarkdown(card, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const icons = card.replace(ESCAPE, '$1').match(ICON) ?? [];
  const written = card.match(ICON) ?? [];
  return [
    ...nodesIn(tree).flatMap((node) => faultsOfNode(node, address)),
    ...(icons.length === written.length ? [] : [`an icon of the article: ${icons.join()}`]),
    ...written.filter((icon) => !OUR_ICONS.includes(icon)).map((icon) => `an icon that is none of ours: ${icon}`),
    ...(BARE_ADDRESS.test(card.replace(TARGET, ']')) ? ['a bare address'] : []),
    ...(TURNING.test(card) ? ['a mark that turns the text around'] : []),
  ];
}

const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];

function faultsOfNode(node: Nodes, address: string): string[] {
  if (!EXPECTED.includes(node.type)) return [`a node of type ${node.type}`];
  if (node.type === 'image')
    return isOurPicture(node.url, node.alt ?? '') ? [] : [`a picture: ${node.url.slice(0, 80)}`];
  if (node.type !== 'link') return [];
  return mayOpen(node.url, address) && !node.title ? [] : [`a link to ${node.url.slice(0, 200)}`];
}

const isOurPicture = (url: string, alt: string): boolean =>
  url.startsWith(PICTURE) && PICTURE_PARTS.test(atob(url.slice(PICTURE.length))) && !/[<>$\]]/.test(alt);

function mayOpen(url: string, address: string): boolean {
  if (!url.startsWith('command:')) return isWebAddress(url);
  const command = commandAt(url, CARD_COMMANDS);
  const [target, ...rest] = command?.args ?? [];
  const isPlace = command?.id === Command.showOnTimeline ? isOnTimelineArguments(target) : isGoToArguments(target);
  return isPlace && rest.length === 0 && (target as { readonly uri: string }).uri === address;
}
