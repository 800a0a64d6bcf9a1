import * as vscode from 'vscode';
import { count } from '../../../core/cards/links';
import { plainLabel } from '../../../core/cards/escape';
import type { ActorNode, FormNode, TypeNode } from '../../../core/castTree';
import type { ActorType } from '../../../core/model';
import { Command } from '../../../shared/commands';
import type { AnalysedArticle } from '../../articleService';

export type CastNode = TypeNode | ActorNode | FormNode | IgnoredNode | IgnoredFormNode;

/** What the reader's file says is nobody. */
interface IgnoredNode {
  readonly kind: 'ignored';
  readonly forms: readonly string[];
}
export interface IgnoredFormNode {
  readonly kind: 'ignoredForm';
  readonly form: string;
}

const TITLES: Readonly<Record<ActorType, string>> = {
  person: 'People',
  organization: 'Organizations',
  country: 'Countries',
  place: 'Places',
  group: 'Groups',
  event: 'Events',
  other: 'Other',
};

/** Codicons of VS Code's own. */
const ICONS: Readonly<Record<ActorType, string>> = {
  person: 'person',
  organization: 'organization',
  country: 'globe',
  place: 'location',
  group: 'jersey',
  event: 'calendar',
  other: 'tag',
};

/**
 * Feeds the tree of the cast. Nodes keep their place by id, so expansion survives an edit; no actor's
 * id has a bracket, so that one called Person is not taken for the row of people.
 */
export class CastProvider implements vscode.TreeDataProvider<CastNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #nodes: readonly (TypeNode | ActorNode)[] = [];
  #ignored: readonly string[] = [];
  #uri: vscode.Uri | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  show(
    analysed: AnalysedArticle | undefined,
    nodes: readonly (TypeNode | ActorNode)[],
    ignored: readonly string[],
  ): void {
    this.#uri = analysed?.uri;
    this.#nodes = nodes;
    this.#ignored = analysed ? [...new Set(ignored)] : [];
    this.#changed.fire();
  }

  getChildren(node?: CastNode): CastNode[] {
    if (!node) {
      const ignored: CastNode[] = this.#ignored.length > 0 ? [{ kind: 'ignored', forms: this.#ignored }] : [];
      return [...this.#nodes, ...ignored];
    }
    if (node.kind === 'type') return [...node.actors];
    if (node.kind === 'actor') return [...node.forms];
    return node.kind === 'ignored' ? node.forms.map((form) => ({ kind: 'ignoredForm', form })) : [];
  }

  getTreeItem(node: CastNode): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    switch (node.kind) {
      case 'type':
        return itemOf(node, TITLES[node.type], Expanded, {
          id: `(${node.type})`,
          description: String(node.actors.length),
        });
      case 'actor':
        return this.#actorItem(node, node.forms.length > 0 ? Collapsed : None);
      case 'form':
        return itemOf(node, plainLabel(node.form), None, {
          id: `${node.actor.id}/${node.form}`,
          description: count(node.mentions.length, 'mention'),
          command: this.#goTo(node),
        });
      case 'ignored':
        return itemOf(node, 'Ignored', Collapsed, { id: '(ignored)', description: String(node.forms.length) });
      case 'ignoredForm':
        return itemOf(node, plainLabel(node.form), None, {
          id: `(ignored)/${node.form}`,
          iconPath: new vscode.ThemeIcon('circle-slash'),
        });
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #actorItem(node: ActorNode, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
    const { type, id } = node.actor;
    const name = plainLabel(node.actor.name);
    const roles = node.actor.roles.map(({ text }) => plainLabel(text));
    const mentions = count(node.mentions.length, 'mention');
    const role = roles[0] ?? '';
    const item = itemOf(node, name, state, {
      id,
      description: role ? `${node.mentions.length} · ${role}` : String(node.mentions.length),
      iconPath: new vscode.ThemeIcon(ICONS[type]),
      command: this.#goTo(node),
    });
    item.tooltip = [name, type, mentions, ...roles].join('\n');
    item.accessibilityInformation = { label: [name, type, mentions, role].filter(Boolean).join(', ') };
    return item;
  }

  #goTo({ mentions }: ActorNode | FormNode): vscode.Command {
    const { start, end } = mentions[0]!.span;
    return {
      title: 'Go to first mention',
      command: Command.goTo,
      arguments: [{ uri: this.#uri!.toString(), start, end }],
    };
  }
}

/** `contextValue` tells the menus of the manifest what a row is. */
function itemOf(
  node: CastNode,
  label: string,
  state: vscode.TreeItemCollapsibleState,
  rest: Partial<Pick<vscode.TreeItem, 'id' | 'description' | 'iconPath' | 'command'>>,
): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label, state), rest, { contextValue: node.kind });
}
