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
  #nodes: readonly AnnotationNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  show(nodes: readonly AnnotationNode[]): void {
    this.#nodes = nodes;
    this.#changed.fire();
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (!node) return [...this.#nodes];
    return node.kind === 'group' ? [...node.leaves] : [];
  }

  getParent(node: AnnotationNode): AnnotationNode | undefined {
    return this.#nodes.find((group) => group.kind === 'group' && group.leaves.some((leaf) => leaf === node));
  }

  getTreeItem(node: AnnotationNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : leafItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function groupItem({ id, label, icon, leaves }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
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
  item.tooltip = tooltipOf(quote, note, [meaningOf(colour), ...tags]);
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

function tooltipOf(quote: string, note: string, said: readonly string[]): vscode.MarkdownString {
  const parts = [
    `> ${escapeMarkdown(quote)}`,
    ...(note === '' ? [] : [noteMarkdown(note)]),
    escapeMarkdown(said.join(' · ')),
  ];
  return new vscode.MarkdownString(parts.join('\n\n'));
}
