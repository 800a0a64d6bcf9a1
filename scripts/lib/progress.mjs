// Plain lines a person can follow: what is being done, that it goes on, how long it took.
const TICK_MS = 5_000;

export const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a task under a label, with a line every few seconds while it goes on.
 * @template T
 * @param {string} label e.g. `installing dependencies`
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withProgress(label, task) {
  const since = Date.now();
  say(`· ${label} …`);
  const ticking = setInterval(() => say(`  … ${label}: ${seconds(since)}`), TICK_MS);
  try {
    const result = await task();
    say(`✓ ${label} (${seconds(since)})`);
    return result;
  } catch (error) {
    say(`✗ ${label} (${seconds(since)})`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
