// Times tasks against each other: all of them in each round, so that what slows the machine slows them all.
import { now } from './clock.mjs';

/** The unit of cost: one Unicode regular expression counts the words. @param {string} text @returns {number} words */
export function wordPass(text) {
  const word = /[\p{L}\p{N}]+/gu;
  let words = 0;
  while (word.exec(text)) words += 1;
  return words;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @typedef {{ least: number, median: number }} Timing  in milliseconds */

/** So often in a row, since a short task finds a quiet moment that a long one does not. */
const PASSES = 10;

/**
 * Runs the word pass and every task once unmeasured, then all in turn for some rounds, with the memory swept before each.
 * @param {string[]} texts for the word pass @param {Record<string, () => unknown>} tasks @param {number} rounds
 * @returns {{ pass: Timing, times: Record<string, Timing> }}
 */
export function timeTogether(texts, tasks, rounds) {
  const { passes, ...times } = timingsOf({ passes: () => passesOver(texts), ...tasks }, rounds);
  return { pass: { least: passes.least / PASSES, median: passes.median / PASSES }, times };
}

function passesOver(texts) {
  for (let pass = 0; pass < PASSES; pass += 1) texts.forEach(wordPass);
}

function timingsOf(tasks, rounds) {
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
  const started = now();
  task();
  return now() - started;
}
