import type * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/links';
import { Command, type GoToArguments } from '../../shared/commands';

/** Links of a card as `command:` addresses; the hover that shows the card allows this one command only. */
export const cardLinksFor = (uri: vscode.Uri): CardLinks => ({
  goTo: ({ start, end }) => {
    const target: GoToArguments = { uri: uri.toString(), start, end };
    return `command:${Command.goTo}?${encodeURIComponent(JSON.stringify([target]))}`;
  },
});
