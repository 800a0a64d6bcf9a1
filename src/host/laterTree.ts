import * as vscode from 'vscode';
import type { CommandId } from '../shared/commands';
import { registerLater, type LaterFeature } from './later';
import type { ReaderDeps } from './readerDeps';

/** A tree that stands already: its view, and where its content is put in. */
export interface Tree<T> {
  readonly view: vscode.TreeView<T>;
  readonly feed: (provider: vscode.TreeDataProvider<T>) => vscode.Disposable;
}

/** What is known of a tree before its code is loaded. */
export interface LaterTree<T> {
  /** Of the view, in `package.json`. */
  readonly id: string;
  /** In words, e.g. `the sections`. */
  readonly what: string;
  readonly commands: readonly CommandId[];
  readonly load: () => Promise<(deps: ReaderDeps, tree: Tree<T>) => vscode.Disposable>;
}

/** A tree whose view is there from the start; its code comes when there is an article to show, or somebody looks. */
export function registerTree<T>(deps: ReaderDeps, { id, what, commands, load }: LaterTree<T>): vscode.Disposable {
  const changed = new vscode.EventEmitter<T | T[] | undefined>();
  let content: vscode.TreeDataProvider<T> | undefined;
  const view: vscode.TreeView<T> = vscode.window.createTreeView<T>(id, {
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => ((await code.needed()) ? content?.getChildren(node) : []),
      // Nodes come from the content alone.
      getTreeItem: (node) => content!.getTreeItem(node),
      getParent: (node) => content!.getParent?.(node),
      resolveTreeItem: (item, node, token) => content?.resolveTreeItem?.(item, node, token) ?? item,
    },
  });
  const feed = (provider: vscode.TreeDataProvider<T>): vscode.Disposable => {
    content = provider;
    const whole = provider.onDidChangeTreeData?.((what) => changed.fire(what as T | T[] | undefined));
    return vscode.Disposable.from(...(whole ? [whole] : []));
  };
  const code: LaterFeature<vscode.Disposable> = registerLater(deps, what, commands, async () => {
    const register = await load();
    return () => register(deps, { view, feed });
  });
  const onArticle = deps.active.onDidChange((analysed) => {
    if (analysed && !content) void deps.pending.during(analysed.uri, 'loading', code.needed);
  });
  return vscode.Disposable.from(view, changed, code, onArticle);
}
