import * as vscode from 'vscode';
import { Command, type CommandId } from '../../shared/commands';
import { registerLater } from '../later';
import type { ReaderDeps } from '../readerDeps';

type Register = (deps: ReaderDeps) => vscode.Disposable;

/** Features that are nothing but commands: what each is called if it cannot be loaded, its commands, and where it lies. */
const FEATURES: readonly (readonly [string, readonly CommandId[], () => Promise<Register>])[] = [
  ['the way to a place in the article', [Command.goTo], async () => (await import('./goTo')).registerGoTo],
  ['what is odd in the article', [Command.showProblems], async () => (await import('./oddities')).registerOddities],
  [
    'the way to notes and sources',
    [Command.openSource, Command.goToNote],
    async () => (await import('./openSource')).registerOpenSource,
  ],
  [
    'the way along mentions',
    [Command.nextMention, Command.previousMention],
    async () => (await import('./mentions')).registerMentions,
  ],
  [
    'the following of an actor',
    [Command.followActor, Command.unfollowActor],
    async () => (await import('./cast/focus')).registerFocus,
  ],
  [
    'the corrections of the cast',
    [
      Command.renameActor,
      Command.retypeActor,
      Command.mergeActor,
      Command.splitActor,
      Command.ignoreActor,
      Command.restoreName,
      Command.addActor,
      Command.undoCast,
      Command.openCast,
    ],
    async () => (await import('./cast/corrections')).registerCorrections,
  ],
  ['the way to Wikipedia', [Command.lookUpOnWikipedia], async () => (await import('./wikipedia')).registerWikipedia],
];

/** Registers them: each is loaded when one of its commands is first run. */
export const registerOnCommand = (deps: ReaderDeps): vscode.Disposable =>
  vscode.Disposable.from(...FEATURES.map(([what, commands, load]) => registerLater(deps, what, commands, load)));
