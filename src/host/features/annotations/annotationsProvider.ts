import * as vscode from 'vscode';
import { noteOf, tagsOf } from '../../../core/annotations/export/exported';
import type { Annotation } from '../../../core/annotations/model';
import { noteMarkdown } from '../../../core/annotations/noteMarkdown';
import { escapeMarkdown, plainLabel, visibleText } from '../../../core/cards/escape';
import { Command } from '../../../shared/commands';
import type { AnnotationArguments } from './arguments';
import { colourOf, meaningOf } from './colours';

/** A row of the tree: a group, or an annotation. */
export type AnnotationNode = GroupNode | LeafNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly icon: vscode.ThemeIcon | undefined;
  readonly leaves: readonly LeafNode[];
}

/** An annotation, named as commands take it. */
export interface LeafNode extends AnnotationArguments {
  readonly kind: 'annotation' | 'orphan';
  readonly annotation: Annotation;
}

/** Code units of a quote that a row shows, alone and before a note or tags; VS Code cuts it where the row ends. */
const LONGEST_LABEL = 120;
const LABEL_BEFORE = 32;
const LONGEST_NOTE = 80;

/** Feeds the tree of annotations. */
export class AnnotationsProvider implements vscode.TreeDataProvider<AnnotationNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #nodes: readonly GroupNode[] = [];
  #areOpen = true;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param areOpen whether groups that the reader has not met yet are open */
  show(nodes: readonly GroupNode[], areOpen: boolean): void {
    if (isSame(nodes, this.#nodes) && areOpen === this.#areOpen) return; // typing moves passages, and leaves most rows
    this.#nodes = nodes;
    this.#areOpen = areOpen;
    this.#changed.fire();
  }

  /** The same rows may be shown otherwise from now on, as where a colour means something else. */
  forget(): void {
    this.#nodes = [];
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (!node) return [...this.#nodes];
    return node.kind === 'group' ? [...node.leaves] : [];
  }

  getParent(node: AnnotationNode): AnnotationNode | undefined {
    return this.#nodes.find((group) => group.leaves.some((leaf) => leaf === node));
  }

  getTreeItem(node: AnnotationNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node, this.#areOpen) : leafItem(node);
  }

  /** What a row says on hover is made when it is wanted. */
  resolveTreeItem(item: vscode.TreeItem, node: AnnotationNode): vscode.TreeItem {
    if (node.kind !== 'group') item.tooltip = tooltipOf(node.annotation);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** Whether two lists show the same rows; an annotation that was changed is another object. */
function isSame(ours: readonly GroupNode[], theirs: readonly GroupNode[]): boolean {
  const isSameLeaf = (leaf: LeafNode, other: LeafNode | undefined) =>
    leaf.annotation === other?.annotation && leaf.kind === other.kind && leaf.uri === other.uri;
  const isSameGroup = ({ id, label, leaves }: GroupNode, other: GroupNode | undefined) =>
    id === other?.id &&
    label === other.label &&
    leaves.length === other.leaves.length &&
    leaves.every((leaf, at) => isSameLeaf(leaf, other.leaves[at]));
  return ours.length === theirs.length && ours.every((group, at) => isSameGroup(group, theirs[at]));
}

function groupItem({ id, label, icon, leaves }: GroupNode, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = String(leaves.length);
  if (icon) item.iconPath = icon;
  item.contextValue = 'group';
  return item;
}

function leafItem(node: LeafNode): vscode.TreeItem {
  const { annotation, uri, id } = node;
  const note = noteOf(annotation);
  const tags = tagsOf(annotation).map((tag) => `#${tag}`);
  const quote = annotation.target.quote.exact;
  const colour = colourOf(annotation.colour);
  const isAlone = note === '' && tags.length === 0;
  const item = new vscode.TreeItem(plainLabel(quote, isAlone ? LONGEST_LABEL : LABEL_BEFORE));
  item.description = [
    ...(note === '' ? [] : [plainLabel(note, LONGEST_NOTE)]),
    ...tags.map((tag) => plainLabel(tag)),
  ].join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    note === '' ? 'circle-filled' : 'note',
    new vscode.ThemeColor(`annotatedReader.highlight.${colour}Mark`),
  );
  item.contextValue = node.kind;
  const said = [meaningOf(colour), `“${visibleText(quote)}”`];
  const more = [...(note === '' ? [] : [`Note: ${visibleText(note)}`]), ...tags];
  const state = node.kind === 'orphan' ? ['Without a place in the text'] : [];
  item.accessibilityInformation = { label: [...said, ...more, ...state].join('. ') };
  item.command = {
    title: 'Go to the passage',
    command: node.kind === 'orphan' ? Command.placeOrphan : Command.goToAnnotation,
    arguments: [{ uri, id } satisfies AnnotationArguments],
  };
  return item;
}

function tooltipOf(annotation: Annotation): vscode.MarkdownString {
  const note = noteOf(annotation);
  const said = [meaningOf(colourOf(annotation.colour)), ...tagsOf(annotation).map((tag) => `#${tag}`)];
  const parts = [
    `> ${escapeMarkdown(annotation.target.quote.exact)}`,
    ...(note === '' ? [] : [noteMarkdown(note)]),
    escapeMarkdown(said.join(' · ')),
  ];
  return new vscode.MarkdownString(parts.join('\n\n'));
}
