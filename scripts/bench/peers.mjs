// Other libraries on the same text in the same run.
import { peer, peerTitle } from '../lib/peers.mjs';
import { table } from '../lib/table.mjs';
import { timeTogether } from './timing.mjs';

const ROUNDS = 3;
const MEGABYTE = 1e6;

/** Everything that compromise can say of names, as JSON. */
function namesByCompromise(text) {
  const doc = peer('compromise')(text);
  return [doc.people(), doc.organizations(), doc.places(), doc.topics()].map((view) => view.json());
}

/** Tokens, their parts of speech, and entities, which in this model are dates, numbers and the like, not names. */
function tokensByWink() {
  const nlp = peer('wink-nlp')(peer('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(), doc.tokens().out(nlp.its.pos), doc.entities().out()];
  };
}

/** @param {string} text @param {object} stages what stages.ts exports @returns {string} a table */
export function besidePeers(text, { prepare, actorsOf, analyzeArticle }) {
  const prepared = prepare(text);
  const wink = tokensByWink();
  const { pass, times } = timeTogether(
    [text],
    {
      'our actors alone': () => actorsOf(prepared),
      'our whole analysis': () => analyzeArticle(text),
      [`${peerTitle('wink-nlp')}: tokens, parts of speech, entities (no names)`]: () => wink(text),
      [`${peerTitle('compromise')}: people, organizations, places, topics`]: () => namesByCompromise(text),
    },
    ROUNDS,
  );
  const ours = times['our actors alone'];
  const rows = Object.entries({ 'a word pass': pass, ...times }).map(([name, { least, median }]) => [
    name,
    ((least / 1000) * (MEGABYTE / text.length)).toFixed(3),
    ((median / 1000) * (MEGABYTE / text.length)).toFixed(3),
    (least / pass.least).toFixed(1),
    (least / ours.least).toFixed(2),
  ]);
  return table(['', 's/MB, best', 's/MB, median', 'word passes', 'to our actors'], rows);
}
