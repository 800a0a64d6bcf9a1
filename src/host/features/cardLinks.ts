import type * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/links';
import { Command, type CommandId, type GoToArguments, type OnTimelineArguments } from '../../shared/commands';

/** The commands that a card may run, in a hover and in its own view; each checks what it is given. */
export const CARD_COMMANDS: readonly CommandId[] = [Command.goTo, Command.showOnTimeline];

/** Links of a card as `command:` addresses; whoever shows the card allows `CARD_COMMANDS` only. */
export const cardLinksFor = (uri: vscode.Uri): CardLinks => ({
  goTo: ({ start, end }) => {
    const target: GoToArguments = { uri: uri.toString(), start, end };
    return addressOf(Command.goTo, target);
  },
  onTimeline: ({ start, end }, actor) => {
    const target: OnTimelineArguments = { uri: uri.toString(), start, end, actor };
    return addressOf(Command.showOnTimeline, target);
  },
});

/** Brackets too are encoded: one in an actor's name would end the link. */
const addressOf = (command: CommandId, argument: GoToArguments): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)}`;
