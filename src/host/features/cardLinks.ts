import type * as vscode from 'vscode';
import type { CardLinks } from '../../core/cards/links';
import { mapOffset, type Change } from '../../core/edits';
import type { Span } from '../../core/span';
import { Command, type CommandId, type GoToArguments, type OnTimelineArguments } from '../../shared/commands';
import { commandAddress } from './commandAddress';

/** The commands that a card may run, in a hover and in its own view; each checks what it is given. */
export const CARD_COMMANDS: readonly CommandId[] = [Command.goTo, Command.showOnTimeline, Command.annotate];

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
    goTo: (span) => commandAddress(Command.goTo, placeOf(span)),
    onTimeline: (span, actor) => {
      const target: OnTimelineArguments = { ...placeOf(span), actor };
      return commandAddress(Command.showOnTimeline, target);
    },
    annotate: (span) => commandAddress(Command.annotate, placeOf(span)),
  };
}
