import type * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/links';
import { mapOffset, type Change } from '../../core/edits';
import type { Span } from '../../core/span';
import { Command, type CommandId, type GoToArguments, type OnTimelineArguments } from '../../shared/commands';

/** The commands that a card may run, in a hover and in its own view; each checks what it is given. */
export const CARD_COMMANDS: readonly CommandId[] = [Command.goTo, Command.showOnTimeline];

/**
 * Links of a card as `command:` addresses; whoever shows the card allows `CARD_COMMANDS` only.
 *
 * @param changes since the analysis that the card is made of: its links lead to where their targets stand now
 */
export function cardLinksFor(uri: vscode.Uri, changes: readonly Change[] = []): CardLinks {
  const placeOf = ({ start, end }: Span): GoToArguments => {
    const from = mapOffset(start, changes, 'after');
    return { uri: uri.toString(), start: from, end: Math.max(from, mapOffset(end, changes, 'before')) };
  };
  return {
    goTo: (span) => addressOf(Command.goTo, placeOf(span)),
    onTimeline: (span, actor) => {
      const target: OnTimelineArguments = { ...placeOf(span), actor };
      return addressOf(Command.showOnTimeline, target);
    },
  };
}

/** Brackets too are encoded: one in an actor's name would end the link. */
const addressOf = (command: CommandId, argument: GoToArguments): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)}`;
