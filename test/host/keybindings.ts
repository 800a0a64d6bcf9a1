import * as vscode from 'vscode';

/** VS Code's own document of every key that it, and any extension in it, binds by default. */
const DEFAULTS = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
const MODIFIERS = ['ctrl', 'shift', 'alt', 'cmd', 'win', 'meta'];

const normalizeChord = (chord: string): string => {
  const parts = chord.toLowerCase().split('+');
  return [...MODIFIERS.filter((modifier) => parts.includes(modifier)), parts.at(-1)].join('+');
};

/** One spelling for a key, e.g. `Alt+Ctrl+K t` becomes `ctrl+alt+k t`. */
export const normalizeKey = (key: string): string => key.trim().split(/\s+/).map(normalizeChord).join(' ');

export interface Keybinding {
  readonly key: string;
  readonly command: string;
}

/** What VS Code binds on this system, our own left out. */
export async function defaultKeybindings(): Promise<readonly Keybinding[]> {
  const document = await vscode.workspace.openTextDocument(DEFAULTS);
  const bindings = document.getText().matchAll(/"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g);
  const others = [...bindings]
    .map(([, key = '', command = '']) => ({ key: normalizeKey(key), command }))
    .filter(({ command }) => !command.startsWith('annotatedReader.'));
  if (others.length < 100) throw new Error(`only ${others.length} default keybindings were read`);
  return others;
}

/** Whether one of two keys hides the other: they are the same, or one is how the other begins. */
export const hides = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
