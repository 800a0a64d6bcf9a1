import * as vscode from 'vscode';
import { actorIn } from '../core/cast/actorIn';
import type { Actor, Article } from '../core/model';

/** Set while one actor is followed; for `when` clauses. */
const CONTEXT_KEY = 'annotatedReader.actorFollowed';

/** The one actor that the reader follows through the text, if any: lit there, and what next and previous mean. */
export class FollowedActor implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  #actor: Actor | undefined;

  readonly onDidChange = this.#changed.event;

  get actor(): Actor | undefined {
    return this.#actor;
  }

  follow(actor: Actor | undefined): void {
    this.#actor = actor;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, actor !== undefined);
    this.#changed.fire();
  }

  /** The followed actor as an article knows it now. */
  in(article: Article): Actor | undefined {
    return this.#actor && actorIn(article, this.#actor);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
