import type * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/links';
import { Command, type CommandId, type GoToArguments } from '../../shared/commands';

/** The commands that a card may run, in a hover and in its own view; each checks what it is given. */
export const CARD_COMMANDS: readonly CommandId[] = [Command.goTo];

/** Links of a card as `command:` addresses; whoever shows the card allows `CARD_COMMANDS` only. */
export const cardLinksFor = (uri: vscode.Uri): CardLinks => ({
  goTo: ({ start, end }) => {
    const target: GoToArguments = { uri: uri.toString(), start, end };
    return `command:${Command.goTo}?${encodeURIComponent(JSON.stringify([target]))}`;
  },
});
