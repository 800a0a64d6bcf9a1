import * as vscode from 'vscode';
import type { CommandId } from '../shared/commands';
import type { ReaderDeps } from './readerDeps';

/** Loads a part of the extension when it is first asked for; undefined where it could not be loaded. */
export type Later<T> = () => Promise<T | undefined>;

/**
 * A part that the start does without. That it cannot be loaded is logged and shown, and the next who asks tries again.
 *
 * @param what it is, in words, e.g. `the timeline`
 * @param load begins with an `import()`, where the bundle is cut
 */
export function later<T>(what: string, load: () => Promise<T>, log: vscode.LogOutputChannel): Later<T> {
  let loading: Promise<T | undefined> | undefined;
  const fail = (error: unknown): undefined => {
    loading = undefined;
    const why = error instanceof Error ? error : new Error(String(error));
    log.error(`Loading ${what} failed: ${why.stack ?? why.message}`);
    void vscode.window.showErrorMessage(`Annotated Reader could not load ${what}: ${why.message}`);
    return undefined;
  };
  return () => (loading ??= load().catch(fail));
}

/** A feature whose commands stand from the start, while the rest of it comes on first need. */
export interface LaterFeature<T> extends vscode.Disposable {
  /** The feature, for those who need it otherwise than by its commands. */
  readonly needed: Later<T>;
}

/**
 * Registers a feature that is loaded when one of its commands is first run. Until then stand-ins hold the commands' places;
 * the feature registers them all itself, and the run that loaded it goes on to them.
 */
export function registerLater<T extends vscode.Disposable>(
  deps: ReaderDeps,
  what: string,
  commands: readonly CommandId[],
  load: () => Promise<(deps: ReaderDeps) => T>,
): LaterFeature<T> {
  const standIn = (id: CommandId) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]): Promise<unknown> => {
      return (await needed()) && vscode.commands.executeCommand(id, ...args);
    });
  let registered: { dispose(): unknown } = vscode.Disposable.from(...commands.map(standIn));
  const loadAndRegister = async (): Promise<T> => {
    const register = await load();
    registered.dispose();
    const feature = register(deps);
    registered = feature;
    return feature;
  };
  const needed = later(what, loadAndRegister, deps.log);
  return { needed, dispose: () => void registered.dispose() };
}
