// What is timed: our stages and whole analysis, and other libraries, each with how often.
import { peer } from '../lib/peers.mjs';
import { asDocuments, texts } from './texts.mjs';

/** @typedef {{ documents: string[], run: () => unknown, rounds: number }} Contender */

/** Compiled code is at its best after some runs over the megabyte. */
const ROUNDS = 15;
/** For those that take seconds. */
const FEW_ROUNDS = 3;

/** Everything that compromise can say of names, as JSON. */
function compromise() {
  const nlp = peer('compromise');
  return (text) => {
    const doc = nlp(text);
    return [doc.people(), doc.organizations(), doc.places(), doc.topics()].map((view) => view.json());
  };
}

/** Tokens, their parts of speech, and entities, which in this model are dates, numbers and the like, not names. */
function wink() {
  const nlp = peer('wink-nlp')(peer('wink-eng-lite-web-model'), ['sbd', 'pos', 'ner']);
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(), doc.tokens().out(nlp.its.pos), doc.entities().out()];
  };
}

const ONE_BY_ONE = {
  all: ({ analyzeArticle }) => analyzeArticle,
  wink,
  compromise,
};
const PREPARED = {
  actors: ({ actorsOf }) => actorsOf,
  dates: ({ datesOf }) => datesOf,
};

/**
 * @param {string} name of a stage (`actors`, `dates`), `all` for the whole analysis, or of another library
 * @param {number} count into so many documents the megabyte is cut
 * @param {object} stages what stages.ts exports @returns {Contender}
 */
export function contender(name, count, stages) {
  const documents = asDocuments(texts().pieces, count);
  const materials = name in PREPARED ? documents.map(stages.prepare) : documents;
  const read = { ...PREPARED, ...ONE_BY_ONE }[name](stages);
  return { documents, run: () => materials.forEach(read), rounds: name === 'compromise' ? FEW_ROUNDS : ROUNDS };
}
