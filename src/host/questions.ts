import type { AnswerTo, Question, WorkerReply, WorkerRequest } from '../shared/workerProtocol';

/** Questions on their way to the worker and back. */
export class Questions {
  readonly #open = new Map<number, (answer: unknown) => void>();
  #asked = 0;

  /**
   * Sends a question.
   *
   * @returns the answer; undefined where the worker failed or was lost
   */
  ask<Q extends Question>(question: Q, post: (request: WorkerRequest) => void): Promise<AnswerTo<Q> | undefined> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#open.set(id, (answer) => resolve(answer as AnswerTo<Q> | undefined));
      post({ type: 'ask', id, question });
    });
  }

  settle(reply: Extract<WorkerReply, { readonly type: 'answer' | 'refusal' }>): void {
    const resolve = this.#open.get(reply.id);
    this.#open.delete(reply.id);
    resolve?.(reply.type === 'answer' ? reply.answer : undefined);
  }

  /** The worker is lost: nobody waits any longer. */
  abandon(): void {
    for (const resolve of this.#open.values()) resolve(undefined);
    this.#open.clear();
  }
}
