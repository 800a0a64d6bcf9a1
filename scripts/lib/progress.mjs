// Plain lines a person can follow: what is being done, that it goes on, how long it took.
const TICK_MS = 5_000;

export const say = (line) => process.stdout.write(`${line}\n`);
/** Says a last line and ends, but not before the line has gone out. @param {string} line @param {number} code */
export const sayAndExit = (line, code) => process.stdout.write(`${line}\n`, () => process.exit(code));
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a task under a label, with a line every few seconds while it goes on.
 * @template T
 * @param {string} label e.g. `installing dependencies`
 * @param {() => Promise<T>} task
 * @param {(result: T) => boolean} [isGood]  whether a result that came is the wanted one
 * @returns {Promise<T>}
 */
export async function withProgress(label, task, isGood = () => true) {
  const since = Date.now();
  say(`· ${label} …`);
  const ticking = setInterval(() => say(`  … ${label}: ${seconds(since)}`), TICK_MS);
  try {
    const result = await task();
    say(`${isGood(result) ? '✓' : '✗'} ${label} (${seconds(since)})`);
    return result;
  } catch (error) {
    say(`✗ ${label} (${seconds(since)})`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** Runs a script's work; a failure is said in words, without the stack that only a bug of ours needs. */
export async function runScript(task) {
  try {
    await task();
  } catch (error) {
    say(process.env.DEBUG ? String(error.stack) : String(error.message ?? error));
    process.exit(1);
  }
}
