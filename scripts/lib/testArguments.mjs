// What `npm test` was asked to run.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** More gain nothing: the browser test has two workers, and each VS Code runs several processes. */
const MOST_SLOTS = 2;

const OPTIONS = {
  shuffle: { type: 'string' },
  slots: { type: 'string' },
  nightly: { type: 'boolean', default: false },
};

function numberOf(name, text, least) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least)
    throw new Error(`--${name} ${text}: an integer from ${least} on is needed`);
  return number;
}

/** The words that are parts come first; one more word is in the titles of the cases to run. */
function partsAndName(words, known) {
  const end = words.findIndex((word) => !known.includes(word));
  if (end < 0) return { parts: words, only: undefined };
  const [only, ...more] = words.slice(end);
  if (end === 0) throw new Error(`no part ${only}: there are ${known.join(', ')}`);
  if (more.length > 0) throw new Error(`${more.join(' ')}: one name is enough; quote one that has spaces`);
  return { parts: words.slice(0, end), only };
}

/**
 * @param {string[]} args e.g. `['ui', 'timeline', '--shuffle', '7']`
 * @param {string[]} known parts @param {NodeJS.ProcessEnv} [env]
 * @returns {{ parts: string[], only?: string, seed?: number, slots: number, nightly: boolean }} no parts: all of them
 */
export function readTestArguments(args, known, env = process.env) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const usual = Math.min(MOST_SLOTS, availableParallelism());
  return {
    ...partsAndName(positionals, known),
    seed: values.shuffle === undefined ? undefined : numberOf('shuffle', values.shuffle, 0),
    slots: numberOf('slots', values.slots ?? env.READER_TEST_SLOTS ?? usual, 1),
    nightly: values.nightly,
  };
}
