import { assert } from 'chai';
import * as vscode from 'vscode';
import { defaultKeybindings, hides, normalizeKey } from '../keybindings';
import { theExtension } from '../support';

interface Manifest {
  readonly contributes?: {
    readonly commands?: readonly { readonly command: string }[];
    readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  };
}

/** Registered for our own links and buttons; they take arguments, so they are in no menu and no palette. */
const isInternal = (command: string) => command.startsWith('annotatedReader._');

/** VS Code registers these itself, for the views that the manifest contributes. */
const isOfAView = (command: string) =>
  /\.(focus|open|resetViewLocation|removeView|toggleVisibility)$/.test(command) || command.includes('.view.');

const contributes = () => (theExtension().packageJSON as Manifest).contributes ?? {};

describe('manifest', () => {
  before(() => theExtension().activate());

  it('is loaded and activates', () => {
    assert.isTrue(theExtension().isActive);
  });

  it('contributes only commands that are registered', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed = (contributes().commands ?? []).map(({ command }) => command);
    assert.isNotEmpty(contributed);
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });

  it('contributes every command that the code registers', async () => {
    const contributed = new Set((contributes().commands ?? []).map(({ command }) => command));
    const registered = await vscode.commands.getCommands(true);
    const ours = registered.filter((command) => command.startsWith('annotatedReader.'));
    assert.deepEqual(
      ours.filter((command) => !contributed.has(command) && !isInternal(command) && !isOfAView(command)),
      [],
    );
  });

  it('binds no key that VS Code binds', async () => {
    const taken = await defaultKeybindings();
    const onMac = taken.some(({ key }) => key.includes('cmd+'));
    const ours = (contributes().keybindings ?? []).map(({ key, mac }) => normalizeKey(onMac && mac ? mac : key));
    const collisions = ours.flatMap((key) =>
      taken.filter((other) => hides(key, other.key)).map((other) => `${key}: ${other.key} is ${other.command}`),
    );
    assert.isEmpty(collisions, collisions.join(', '));
  });
});
