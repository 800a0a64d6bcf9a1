import * as vscode from 'vscode';
import { wikipediaBlock } from '../../core/cards/wikipediaCard';
import type { Actor } from '../../core/model';
import type { WikipediaAnswer } from '../../core/wikipedia/answer';
import { isLookedUp, summaryAddress, wikipediaBase } from '../../core/wikipedia/request';
import { AnswerCache } from './answerCache';
import { fetchSummary, type Introduction } from './fetchSummary';

/** So long a card waits for an answer that is not there yet, in ms: hardly felt, and enough for a fast line. */
const GRACE = 400;

/** The setting, below `annotatedReader`. It belongs to the reader alone: no workspace can set it. */
const BASE_ADDRESS = 'wikipedia.baseUrl';

/** The address asked, or undefined where the setting holds none. */
export const baseAddress = (): string | undefined =>
  wikipediaBase(vscode.workspace.getConfiguration('annotatedReader').get(BASE_ADDRESS, ''));

/** What the reader may change while names are looked up. */
export interface Leave {
  /** Nobody wants an answer any more. */
  readonly ended: AbortSignal;
  /** Whether answers may still be kept. */
  mayKeep(): boolean;
  /** Milliseconds that an answer may take; by default what `fetchSummary` has. */
  readonly patience?: number;
}

/** Asks Wikipedia, and keeps what it says. */
export class Lookups {
  readonly #cache: AnswerCache;
  readonly #introduction: Introduction;
  readonly #log: vscode.LogOutputChannel;
  readonly #leave: Leave;
  /** A name that is asked about already is not asked about again meanwhile. */
  readonly #underWay = new Map<string, Promise<WikipediaAnswer>>();

  constructor(
    context: vscode.ExtensionContext,
    header: Introduction['header'],
    log: vscode.LogOutputChannel,
    leave: Leave,
  ) {
    const { version } = context.extension.packageJSON as { readonly version: string };
    this.#introduction = { header, value: `${context.extension.id}/${version} (extension of VS Code)` };
    this.#cache = new AnswerCache(context.globalState);
    this.#log = log;
    this.#leave = leave;
  }

  /**
   * The last block of an actor's card, or nothing where the actor is neither person nor organization.
   * The card does not wait for it: an answer that is not there soon is there the next time, even if this card is gone.
   */
  async blockFor(actor: Actor, token: vscode.CancellationToken): Promise<string> {
    if (!isLookedUp(actor)) return '';
    return wikipediaBlock(actor.name, await soon(this.lookUp(actor.name), token));
  }

  /** What Wikipedia says of a name: at once where it was asked before. */
  async lookUp(name: string): Promise<WikipediaAnswer> {
    const base = baseAddress();
    const address = base && summaryAddress(base, name);
    if (!address) return { kind: base ? 'missing' : 'nowhere' };
    const known = this.#cache.get(address) ?? this.#underWay.get(address);
    if (known) return known;
    const asked = this.#ask(address, base).finally(() => this.#underWay.delete(address));
    this.#underWay.set(address, asked);
    return asked;
  }

  /** Forgets every answer, those of earlier sessions too. */
  forget(): void {
    this.#noteFailure(this.#cache.clear());
  }

  async #ask(address: string, base: string): Promise<WikipediaAnswer> {
    const { ended, patience } = this.#leave;
    const answer = await fetchSummary(address, base, this.#introduction, ended, patience);
    this.#log.debug(`Wikipedia: ${address}: ${answer.kind}`);
    // Turned off meanwhile: nothing is kept.
    if (this.#leave.mayKeep()) this.#noteFailure(this.#cache.set(address, answer));
    return answer;
  }

  /** An answer that cannot be written down is asked for again in the next session; the reader has it all the same. */
  #noteFailure(writing: Promise<void>): void {
    writing.catch((error: unknown) => this.#log.warn(`Wikipedia: the answers could not be kept: ${String(error)}`));
  }
}

/** The answer where it comes within the grace; undefined where it does not, or where nobody waits any more. */
function soon<T>(answer: Promise<T>, token: vscode.CancellationToken): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const giveUp = () => resolve(undefined);
    setTimeout(giveUp, GRACE);
    token.onCancellationRequested(giveUp);
    answer.then(resolve, reject);
  });
}
