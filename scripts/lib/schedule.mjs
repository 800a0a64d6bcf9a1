// Runs steps side by side: each as soon as what it needs is done and there is room for it.

/**
 * @typedef {{ name: string, needs?: string[], slots?: number }} Step  `slots`: how many it fills, one by default
 * @template {Step} S, T
 * @param {S[]} steps earlier ones go first where there is room for one only
 * @param {number} slots
 * @param {(step: S, slots: number, done: Map<string, T>) => Promise<T>} runStep how many slots the step got, at most as many as
 *   there are, and what came of the steps before; must not reject
 * @returns {Promise<T[]>} in the order of the steps
 */
export async function schedule(steps, slots, runStep) {
  const done = new Map();
  const running = new Map();
  const waiting = [...steps];
  let free = slots;
  const sizeOf = (step) => Math.min(step.slots ?? 1, slots);
  // A need that is none of the steps is taken for met.
  const isReady = ({ needs = [] }) => needs.every((need) => done.has(need) || !steps.some(({ name }) => name === need));
  const start = (step) => {
    const size = sizeOf(step);
    waiting.splice(waiting.indexOf(step), 1);
    free -= size;
    const ended = runStep(step, size, done).then((result) => {
      done.set(step.name, result);
      running.delete(step.name);
      free += size;
    });
    running.set(step.name, ended);
  };
  while (waiting.length > 0 || running.size > 0) {
    // What is ready but too large is waited for, or smaller steps would keep it from ever running.
    for (let next; (next = waiting.find(isReady)) && sizeOf(next) <= free;) start(next);
    if (running.size === 0) throw new Error(`needed by each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
  return steps.map(({ name }) => done.get(name));
}
