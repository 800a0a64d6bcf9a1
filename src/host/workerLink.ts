import * as vscode from 'vscode';
import type { AnswerTo, Question, WorkerReply, WorkerRequest } from '../shared/workerProtocol';
import type { AnalysisWorker, StartWorker } from './analysisWorker';

/** What the worker says of documents, besides its answers to questions. */
export type DocumentReply = Exclude<Extract<WorkerReply, { readonly key: string }>, Annotated>;

/** Where the annotations of a document stand. */
export type Annotated = Extract<WorkerReply, { readonly type: 'annotated' }>;

/** The one worker of this window: started on first need, and again after it was lost. */
export class WorkerLink implements vscode.Disposable {
  readonly #startWorker: StartWorker;
  readonly #log: vscode.LogOutputChannel;
  readonly #replied = new vscode.EventEmitter<DocumentReply>();
  readonly #annotated = new vscode.EventEmitter<Annotated>();
  readonly #lost = new vscode.EventEmitter<string>();
  /** Questions on their way to the worker and back. */
  readonly #asked = new Map<number, (answer: unknown) => void>();
  #worker: AnalysisWorker | undefined;
  #questions = 0;

  readonly onReply = this.#replied.event;
  readonly onAnnotated = this.#annotated.event;
  /** The worker is gone, and with it every text it knew; says why. */
  readonly onLost = this.#lost.event;

  constructor(startWorker: StartWorker, log: vscode.LogOutputChannel) {
    this.#startWorker = startWorker;
    this.#log = log;
  }

  post(request: WorkerRequest): void {
    this.#running().post(request);
  }

  /** The answer to a question; undefined where the worker failed, which the log tells. */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q> | undefined> {
    const id = ++this.#questions;
    return new Promise((resolve) => {
      this.#asked.set(id, (answer) => resolve(answer as AnswerTo<Q> | undefined));
      this.post({ type: 'ask', id, question });
    });
  }

  /** Ends the worker in the midst of what it does; it is started again on next need. */
  restart(reason: string): void {
    if (this.#worker) this.#lose(this.#worker, reason);
  }

  dispose(): void {
    this.#worker?.dispose();
    this.#replied.dispose();
    this.#annotated.dispose();
    this.#lost.dispose();
  }

  #running(): AnalysisWorker {
    if (this.#worker) return this.#worker;
    const worker = this.#startWorker();
    worker.onReply((reply) => this.#receive(reply));
    worker.onLost((reason) => this.#lose(worker, reason));
    this.#worker = worker;
    return worker;
  }

  #receive(reply: WorkerReply): void {
    if (reply.type === 'annotated') return this.#annotated.fire(reply);
    if (reply.type !== 'answer' && reply.type !== 'refusal') return this.#replied.fire(reply);
    if (reply.type === 'refusal') this.#log.error(`The worker could not answer: ${reply.message}`);
    const resolve = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    resolve?.(reply.type === 'answer' ? reply.answer : undefined);
  }

  #lose(worker: AnalysisWorker, reason: string): void {
    if (this.#worker !== worker) return;
    worker.dispose();
    this.#worker = undefined;
    for (const resolve of this.#asked.values()) resolve(undefined);
    this.#asked.clear();
    this.#lost.fire(reason);
  }
}
