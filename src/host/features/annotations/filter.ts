import * as vscode from 'vscode';
import { countsOf, NO_FILTER, type Listed, type ListFilter } from '../../../core/annotations/list';
import { plainLabel } from '../../../core/cards/escape';
import { colourOf, meaningOf } from './colours';

interface Choice extends vscode.QuickPickItem {
  readonly narrow: (filter: ListFilter) => ListFilter;
  readonly isIn: (filter: ListFilter) => boolean;
}

/**
 * Asks what the list is to be narrowed to: colours, tags and states to tick, words to type. The list follows at once; Escape
 * leaves it as it was.
 *
 * @param apply shows the list so narrowed; `NO_FILTER` where nothing is chosen
 */
export function askFilter(
  listed: readonly Listed[],
  current: ListFilter,
  apply: (filter: ListFilter) => void,
): Promise<void> {
  const picker = vscode.window.createQuickPick<Choice>();
  const choices = choicesFor(listed);
  picker.title = 'Show annotations';
  picker.placeholder = 'Words of the quote, the note or a tag; or tick below';
  picker.canSelectMany = true;
  picker.items = choices.map((choice) => ({ ...choice, alwaysShow: true }));
  picker.selectedItems = picker.items.filter(({ isIn }) => isIn(current));
  picker.value = current.words;
  const follow = () => {
    const words = picker.value.trim();
    const filter = picker.selectedItems.reduce((so, { narrow }) => narrow(so), { ...NO_FILTER, words });
    apply(words === '' && picker.selectedItems.length === 0 ? NO_FILTER : filter);
  };
  return new Promise((resolve) => {
    let isAccepted = false;
    picker.onDidChangeValue(follow);
    picker.onDidChangeSelection(follow);
    picker.onDidAccept(() => {
      isAccepted = true;
      picker.hide();
    });
    picker.onDidHide(() => {
      if (!isAccepted) apply(current);
      picker.dispose();
      resolve();
    });
    picker.show();
  });
}

function choicesFor(listed: readonly Listed[]): Choice[] {
  const { colours, tags } = countsOf(listed);
  const noted: Choice = {
    label: '$(note) With a note',
    narrow: (filter) => ({ ...filter, noted: true }),
    isIn: ({ noted: isOn }) => isOn,
  };
  const orphaned: Choice = {
    label: '$(question) Without a place',
    narrow: (filter) => ({ ...filter, orphaned: true }),
    isIn: ({ orphaned: isOn }) => isOn,
  };
  return [
    ...[...colours].map(([colour, count]): Choice => ({
      label: meaningOf(colourOf(colour)),
      description: `${colourOf(colour)}, ${count}`,
      narrow: (filter) => ({ ...filter, colours: [...filter.colours, colour] }),
      isIn: (filter) => filter.colours.includes(colour),
    })),
    ...[...tags].map(([tag, count]): Choice => ({
      label: `#${plainLabel(tag)}`,
      description: String(count),
      narrow: (filter) => ({ ...filter, tags: [...filter.tags, tag] }),
      isIn: (filter) => filter.tags.includes(tag),
    })),
    noted,
    orphaned,
  ];
}
