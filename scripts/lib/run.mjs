// Runs a command to its end, within a time limit, with its output kept and, unless quiet, shown.
import { startChild, endChild } from './children.mjs';

const KEPT_CHARACTERS = 4_000_000;

/**
 * @typedef {{ code: number, output: string, timedOut: boolean }} Ended  `code` is 1 where a signal ended it
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs: number, quiet?: boolean, shell?: boolean, show?: (text: string) => void,
 *   afterExit?: (child: import('node:child_process').ChildProcess) => Promise<unknown> }} options
 *   `show` takes the output instead of the console; `afterExit` sees to what the command left running in its group
 * @returns {Promise<Ended>} never rejects for a failing command: a command that cannot start ends with code 127
 */
export function run(command, args, { timeoutMs, quiet = false, show, afterExit, ...options }) {
  return new Promise((resolve) => {
    const keepGroup = afterExit !== undefined;
    const child = startChild(command, args, { ...options, keepGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const keep = (stream) => (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      if (show) show(chunk);
      else if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    const limit = setTimeout(() => {
      timedOut = true;
      output += `\n${command}: ended after ${timeoutMs / 1000} s\n`;
      void endChild(child);
    }, timeoutMs);
    child.once('exit', () => clearTimeout(limit));
    const tidied = new Promise((done) => child.once('exit', () => done(afterExit?.(child))));
    const finish = (code) => {
      clearTimeout(limit);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => finish(127, (output += String(error))));
    child.once('close', (code) => void tidied.finally(() => finish(code ?? 1)));
  });
}

/** As `run`, but a failing command throws an error that ends with the command's last lines. */
export async function runOrThrow(command, args, options) {
  const ended = await run(command, args, options);
  if (ended.code === 0) return ended;
  const shown = [command, ...args].join(' ');
  const why = ended.timedOut ? `took longer than ${options.timeoutMs / 1000} s` : `ended with code ${ended.code}`;
  throw new Error(`${shown} ${why}\n${options.quiet ? ended.output.trimEnd().split('\n').slice(-15).join('\n') : ''}`);
}
