import * as vscode from 'vscode';
import { Command } from '../../shared/commands';
import { registerLater } from '../later';
import type { ReaderDeps } from '../readerDeps';

/** Features that are nothing but commands: each is loaded when one of its commands is first run. */
export function registerOnCommand(deps: ReaderDeps): vscode.Disposable {
  return vscode.Disposable.from(
    registerLater(
      deps,
      'the way to a place in the article',
      [Command.goTo],
      async () => (await import('./goTo')).registerGoTo,
    ),
    registerLater(
      deps,
      'what is odd in the article',
      [Command.showProblems],
      async () => (await import('./oddities')).registerOddities,
    ),
    registerLater(
      deps,
      'the way to notes and sources',
      [Command.openSource, Command.goToNote],
      async () => (await import('./openSource')).registerOpenSource,
    ),
    registerLater(
      deps,
      'the way along mentions',
      [Command.nextMention, Command.previousMention],
      async () => (await import('./mentions')).registerMentions,
    ),
    registerLater(
      deps,
      'the following of an actor',
      [Command.followActor, Command.unfollowActor],
      async () => (await import('./cast/focus')).registerFocus,
    ),
    registerLater(deps, 'the corrections of the cast', CORRECTIONS, async () => {
      return (await import('./cast/corrections')).registerCorrections;
    }),
    registerLater(
      deps,
      'the way to Wikipedia',
      [Command.lookUpOnWikipedia],
      async () => (await import('./wikipedia')).registerWikipedia,
    ),
  );
}

/** Commands that write to a `cast.yml`, and the one that opens it. */
const CORRECTIONS = [
  Command.renameActor,
  Command.retypeActor,
  Command.mergeActor,
  Command.splitActor,
  Command.ignoreActor,
  Command.restoreName,
  Command.addActor,
  Command.undoCast,
  Command.openCast,
];
