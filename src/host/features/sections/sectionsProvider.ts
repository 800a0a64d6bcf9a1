import * as vscode from 'vscode';
import { readingTime, type SectionNode } from '../../../core/sectionTree';
import { partId } from '../../../core/reading/parts';
import { plainLabel } from '../../../core/cards/escape';
import { count } from '../../../core/cards/links';
import { fieldsOf } from '../../../core/fields';
import { Command } from '../../../shared/commands';
import { wordsPerMinute } from './readingSpeed';

/** What a row is called; a title may be of marks alone that nobody sees. */
export const titleOf = ({ section }: SectionNode): string =>
  section ? plainLabel(section.title) || 'Untitled' : 'Opening';

/** Whether a command came with a row of this tree, and not with what a menu or another extension sends. */
export function isSectionNode(value: unknown): value is SectionNode {
  const { start, end } = fieldsOf(fieldsOf(value)['span']);
  return Number.isSafeInteger(start) && Number.isSafeInteger(end);
}

/** Feeds the sections tree. Nodes keep their place in the tree by section id, so expansion survives an edit. */
export class SectionsProvider implements vscode.TreeDataProvider<SectionNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<SectionNode[] | undefined>();
  readonly #isRead: (node: SectionNode) => boolean;
  readonly #parents = new Map<SectionNode, SectionNode>();
  /** What the boxes in the view say. */
  readonly #boxes = new Map<SectionNode, boolean>();
  #nodes: readonly SectionNode[] = [];
  #document: vscode.TextDocument | undefined;
  #marked: SectionNode | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param isRead whether a section was read */
  constructor(isRead: (node: SectionNode) => boolean = () => false) {
    this.#isRead = isRead;
  }

  get nodes(): readonly SectionNode[] {
    return this.#nodes;
  }

  /** The document whose sections are shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Shows the sections of a document; none while they are not known yet. */
  show(document: vscode.TextDocument | undefined, nodes: readonly SectionNode[]): void {
    this.#document = document;
    this.#nodes = nodes;
    this.#marked = undefined;
    this.#parents.clear();
    this.#boxes.clear();
    this.#adopt(this.#nodes);
    this.#changed.fire(undefined);
  }

  /** Shows what was read meanwhile, or taken back. */
  renew(): void {
    const changed = new Set([...this.#boxes].flatMap(([node, box]) => (this.#isRead(node) === box ? [] : [node])));
    const isCovered = (node: SectionNode): boolean => {
      const parent = this.#parents.get(node);
      return parent !== undefined && (changed.has(parent) || isCovered(parent));
    };
    if (changed.size > 0) this.#changed.fire([...changed].filter((node) => !isCovered(node)));
  }

  /** Remembers the current section; true where it is another one than before. */
  mark(node: SectionNode | undefined): boolean {
    const changed = this.#marked !== node;
    this.#marked = node;
    return changed;
  }

  getChildren(node?: SectionNode): SectionNode[] {
    return [...(node?.children ?? this.#nodes)];
  }

  getParent(node: SectionNode): SectionNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: SectionNode): vscode.TreeItem {
    const title = titleOf(node);
    const isRead = this.#isRead(node);
    const state = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(title, node.children.length > 0 ? state.Expanded : state.None);
    item.id = partId(node);
    item.description = this.#describe(node);
    item.tooltip = [title, ...this.#details(node)].join('\n');
    item.accessibilityInformation = {
      label: [title, isRead ? 'read' : 'not read', ...this.#details(node)].join(', '),
    };
    item.contextValue = isRead ? 'read' : 'unread';
    item.checkboxState = boxOf(title, isRead);
    this.#boxes.set(node, isRead);
    item.command = { title: 'Go to section', command: Command.goToSection, arguments: [node] };
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #adopt(nodes: readonly SectionNode[]): void {
    for (const node of nodes) {
      for (const child of node.children) this.#parents.set(child, node);
      this.#adopt(node.children);
    }
  }

  /** `420 words · 2 min · 5 notes · 12 actors`, shortest first where room is scarce: what is zero is left out. */
  #describe(node: SectionNode): string {
    return this.#details(node).join(' · ');
  }

  #details({ words, notes, actors }: SectionNode): string[] {
    const time = this.#document && readingTime(words, wordsPerMinute(this.#document));
    return [
      ...(words > 0 ? [...(time ? [time] : []), count(words, 'word')] : []),
      ...(notes > 0 ? [count(notes, 'note')] : []),
      ...(actors > 0 ? [count(actors, 'actor')] : []),
    ];
  }
}

const boxOf = (title: string, isRead: boolean): NonNullable<vscode.TreeItem['checkboxState']> => {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: isRead ? Checked : Unchecked,
    tooltip: isRead ? 'Read. Click to mark it as unread.' : 'Not read yet. Click to mark it as read.',
    accessibilityInformation: { label: `${title}, read`, role: 'checkbox' },
  };
};
