// Runs a command to its end, within a time limit, with its output kept and, unless quiet, shown.
import { startChild, endChild } from './children.mjs';

const KEPT_CHARACTERS = 4_000_000;

/**
 * @typedef {{ code: number, output: string, timedOut: boolean }} Ended  `code` is 1 where a signal ended it
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs: number, quiet?: boolean, shell?: boolean }} options
 * @returns {Promise<Ended>} never rejects for a failing command: a command that cannot start ends with code 127
 */
export function run(command, args, { timeoutMs, quiet = false, ...options }) {
  return new Promise((resolve) => {
    const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const keep = (stream) => (chunk) => {
      output = (output + chunk).slice(-KEPT_CHARACTERS);
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    const limit = setTimeout(() => {
      timedOut = true;
      output += `\n${command}: ended after ${timeoutMs / 1000} s\n`;
      void endChild(child);
    }, timeoutMs);
    const finish = (code) => {
      clearTimeout(limit);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => finish(127, (output += String(error))));
    child.once('close', (code) => finish(code ?? 1));
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
