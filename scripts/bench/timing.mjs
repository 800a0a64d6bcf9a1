// Times tasks against each other: all of them in each round, so that what slows the machine slows them all.

/** The unit of cost: one Unicode regular expression counts the words. @param {string} text @returns {number} words */
export function wordPass(text) {
  const word = /[\p{L}\p{N}]+/gu;
  let words = 0;
  while (word.exec(text)) words += 1;
  return words;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @typedef {{ least: number, median: number }} Timing  in milliseconds */

/**
 * Runs every task once unmeasured, then all of them in turn for some rounds, with the memory swept before each.
 * @template {string} Name
 * @param {Record<Name, () => unknown>} tasks @param {number} rounds @returns {Record<Name, Timing>}
 */
export function timeTogether(tasks, rounds) {
  const names = Object.keys(tasks);
  const measured = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) tasks[name]();
  for (let round = 0; round < rounds; round += 1) for (const name of names) measured[name].push(timeOf(tasks[name]));
  return Object.fromEntries(
    names.map((name) => [name, { least: Math.min(...measured[name]), median: middle(measured[name]) }]),
  );
}

function timeOf(task) {
  globalThis.gc?.();
  const started = performance.now();
  task();
  return performance.now() - started;
}
