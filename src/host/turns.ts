/** Tasks that are done one after the other, in the order in which they came; one that fails holds up no other. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does a task when those before it have ended. */
  next<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
