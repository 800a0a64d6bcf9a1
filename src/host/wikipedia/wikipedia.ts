import * as vscode from 'vscode';
import type { Actor } from '../../core/model';
import type { WikipediaAnswer } from '../../core/wikipedia/answer';
import { later, type Later } from '../later';
import type { Introduction } from './fetchSummary';
import type { Lookups } from './lookups';

/** The setting, below `annotatedReader`. It belongs to the reader alone: no workspace can set it. */
export const ENABLED = 'wikipedia.enabled';

/** Context from Wikipedia about people and organizations: nothing is asked, or loaded, until the reader turns it on. */
export class Wikipedia implements vscode.Disposable {
  readonly #lookups: Later<Lookups>;
  readonly #ended = new AbortController();
  readonly #settings: vscode.Disposable;

  constructor(context: vscode.ExtensionContext, header: Introduction['header'], log: vscode.LogOutputChannel) {
    const load = async () => {
      const { Lookups } = await import('./lookups');
      return new Lookups(context, header, log, { ended: this.#ended.signal, mayKeep: () => this.enabled });
    };
    this.#lookups = later('what asks Wikipedia', load, log);
    this.#settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`annotatedReader.${ENABLED}`) && !this.enabled) void this.#forget();
    });
  }

  get enabled(): boolean {
    return vscode.workspace.getConfiguration('annotatedReader').get(ENABLED) === true;
  }

  /** The last block of an actor's card; nothing where Wikipedia is off or has none for such an actor. */
  async blockFor(actor: Actor, token: vscode.CancellationToken): Promise<string> {
    if (!this.enabled) return '';
    return (await (await this.#lookups())?.blockFor(actor, token)) ?? '';
  }

  /** What Wikipedia says of a name: at once where it was asked before. Only for those who have checked `enabled`. */
  async lookUp(name: string): Promise<WikipediaAnswer | undefined> {
    return (await this.#lookups())?.lookUp(name);
  }

  dispose(): void {
    this.#settings.dispose();
    this.#ended.abort();
  }

  /** What an earlier session kept is forgotten too. */
  async #forget(): Promise<void> {
    (await this.#lookups())?.forget();
  }
}
