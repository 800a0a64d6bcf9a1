// Times a task against the word pass, in turns, so that what slows the machine slows both.
import { now } from './clock.mjs';

/** The unit of cost: one Unicode regular expression counts the words. @param {string} text @returns {number} words */
export function wordPass(text) {
  const word = /[\p{L}\p{N}]+/gu;
  let words = 0;
  while (word.exec(text)) words += 1;
  return words;
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** @typedef {{ first: number, least: number, median: number }} Timing  in milliseconds; the first run is in no other figure */

/** So often in a row, since a short task finds a quiet moment that a long one does not. */
const PASSES = 10;

/**
 * Runs a task and the word pass in turns. Nothing is swept in between: a full sweep makes V8 throw away compiled code that
 * leans on objects which died, and no editor sweeps before it reads.
 * @param {string[]} texts for the word pass @param {() => unknown} task @param {number} rounds
 * @returns {{ pass: Timing, task: Timing }}
 */
export function timeBeside(texts, task, rounds) {
  const [passes, tasks] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    passes.push(timeOf(() => passesOver(texts)) / PASSES);
    tasks.push(timeOf(task));
  }
  return { pass: timingOf(passes), task: timingOf(tasks) };
}

function passesOver(texts) {
  for (let pass = 0; pass < PASSES; pass += 1) texts.forEach(wordPass);
}

const timingOf = ([first, ...times]) => ({ first, least: Math.min(...times), median: middle(times) });

function timeOf(task) {
  const started = now();
  task();
  return now() - started;
}
