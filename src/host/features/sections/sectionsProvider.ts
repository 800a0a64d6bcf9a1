import * as vscode from 'vscode';
import { readingTime, type SectionNode } from '../../../core/sectionTree';
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
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parents = new Map<SectionNode, SectionNode>();
  #nodes: readonly SectionNode[] = [];
  #document: vscode.TextDocument | undefined;
  #marked: SectionNode | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

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
    this.#adopt(this.#nodes);
    this.#changed.fire();
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
    const state = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(title, node.children.length > 0 ? state.Expanded : state.None);
    item.id = node.section?.id ?? '(opening)';
    item.description = this.#describe(node);
    item.tooltip = [title, ...this.#details(node)].join('\n');
    item.accessibilityInformation = { label: [title, ...this.#details(node)].join(', ') };
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
