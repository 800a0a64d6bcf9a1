import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * Asks which tags an annotation is to have: those known are ticked, and what is typed and is none of them is a new one.
 *
 * @param known of the article, each perhaps many times
 * @returns undefined where the reader thought better of it
 */
export function askTags(known: readonly string[], current: readonly string[]): Promise<string[] | undefined> {
  const all = [...new Set([...current, ...known])].sort((a, b) => a.localeCompare(b, 'en'));
  const items: TagItem[] = all.map((tag) => ({ label: plainLabel(tag), tag }));
  const picker = vscode.window.createQuickPick<TagItem>();
  picker.title = 'Tags';
  picker.placeholder = 'Tick tags, or type a new one';
  picker.canSelectMany = true;
  picker.items = items;
  picker.selectedItems = items.filter(({ tag }) => current.includes(tag));
  return new Promise((resolve) => {
    /** What is typed stands as a row of its own, ticked, so that Enter takes it. */
    picker.onDidChangeValue((value) => {
      const typed = value.trim();
      const ticked = new Set(picker.selectedItems.map(({ tag }) => tag));
      const isNew = typed !== '' && !all.includes(typed);
      picker.items = isNew ? [{ label: plainLabel(typed), description: 'new', tag: typed }, ...items] : items;
      picker.selectedItems = picker.items.filter(({ tag }) => ticked.has(tag) || (isNew && tag === typed));
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ tag }) => tag));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
