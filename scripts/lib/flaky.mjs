// The list of cases that are known to be flaky: dated, each with its reason, and none forgotten.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** @typedef {{ title: string, since: string, reason: string }} Entry */

/** Beside the tests. */
export const flakyFile = join(root, 'test', 'flaky.json');
const FIELDS = ['title', 'since', 'reason'];
const DAY_MS = 24 * 60 * 60_000;
/** An entry that is older fails the nightly run: by then the case is mended or dropped. */
export const STALE_DAYS = 14;

/** Midnight at the day's beginning in UTC; NaN where there is no such day. */
const timeOf = (day) => {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return new Date(time || NaN).toJSON()?.startsWith(day) ? time : NaN;
};

const isWord = (value) => typeof value === 'string' && value.trim() !== '';

function faultsOf(entry, now) {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return ['is no object'];
  const unknown = Object.keys(entry).filter((field) => !FIELDS.includes(field));
  const missing = FIELDS.filter((field) => !isWord(entry[field]));
  const time = timeOf(entry.since);
  return [
    ...unknown.map((field) => `has an unknown field ${field}`),
    ...missing.map((field) => `has no ${field}`),
    ...(isWord(entry.since) && Number.isNaN(time) ? [`has no day in since: ${entry.since}`] : []),
    ...(time > now.getTime() + DAY_MS ? [`is of a day to come: ${entry.since}`] : []), // a day: it may be tomorrow elsewhere
  ];
}

/**
 * @param {string} text of the list @param {Date} [now]
 * @returns {Entry[]} throws where anything about it is wrong, and says all that is
 */
export function parseFlaky(text, now = new Date()) {
  const entries = JSON.parse(text);
  if (!Array.isArray(entries)) throw new Error('test/flaky.json is no list');
  const titles = entries.map((entry) => entry?.title);
  const twice = titles.filter((title, at) => isWord(title) && titles.indexOf(title) < at);
  const faults = [
    ...entries.flatMap((entry, at) => faultsOf(entry, now).map((fault) => `entry ${at + 1} ${fault}`)),
    ...twice.map((title) => `${title} stands twice`),
  ];
  if (faults.length > 0) throw new Error(`test/flaky.json: ${faults.join('; ')}`);
  return entries;
}

/** The list beside the tests. @returns {Entry[]} */
export const readFlaky = () => parseFlaky(readFileSync(flakyFile, 'utf8'));

/** @param {Entry[]} entries @param {Date} now @returns {Entry[]} those of more than 14 days ago */
export const staleIn = (entries, now) =>
  entries.filter(({ since }) => now.getTime() - timeOf(since) > (STALE_DAYS + 1) * DAY_MS - 1);

/**
 * A flaky case that is not on the list counts as failed instead of passed.
 * @param {import('./counts.mjs').Counts} counts @param {Entry[]} entries @returns {import('./counts.mjs').Counts}
 */
export function judgeFlaky(counts, entries) {
  const unlisted = (counts.flaky ?? []).filter((title) => !entries.some((entry) => entry.title === title));
  const names = unlisted.map((title) => `${title}: flaky, and not in test/flaky.json`);
  return {
    ...counts,
    passed: counts.passed - unlisted.length,
    failed: counts.failed + unlisted.length,
    names: [...(counts.names ?? []), ...names],
  };
}
