// Other libraries on the same text.
import { peerTitle } from '../lib/peers.mjs';
import { table } from '../lib/table.mjs';
import { timed } from './timed.mjs';

const MEGABYTE = 1e6;

const CONTENDERS = {
  actors: 'our actors alone',
  all: 'our whole analysis',
  wink: `${peerTitle('wink-nlp')}: tokens, parts of speech, entities (no names)`,
  compromise: `${peerTitle('compromise')}: people, organizations, places, topics`,
};

/** @param {string} stages path of the bundled stages.ts @param {number} characters of the text @returns {Promise<string>} a table */
export async function besidePeers(stages, characters) {
  const timings = [];
  for (const name of Object.keys(CONTENDERS)) timings.push(await timed(stages, name));
  const seconds = (milliseconds) => ((milliseconds / 1000) * (MEGABYTE / characters)).toFixed(3);
  const cost = ({ pass, task }) => task.least / pass.least;
  const rows = Object.values(CONTENDERS).map((title, at) => [
    title,
    seconds(timings[at].task.least),
    seconds(timings[at].task.median),
    seconds(timings[at].task.first),
    cost(timings[at]).toFixed(1),
    (cost(timings[at]) / cost(timings[0])).toFixed(2),
  ]);
  return table(['', 's/MB, best', 's/MB, median', 's/MB, first run', 'word passes', 'to our actors'], rows);
}
