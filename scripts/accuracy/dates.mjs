// Dates and what they mean.
import { percent, table } from '../lib/table.mjs';
import { BUILT_CORE, predictedBy, scored } from './scoring.mjs';

const CORPORA = ['wikiwars', 'meantime', 'gum-train-by', 'gum-train-bysa', 'recognizers-specs'];

/** GUM annotates no durations and no sets. */
const optionsFor = (corpus) => (corpus.startsWith('gum') ? ['--types', 'DATE,TIME'] : []);

/** A row a corpus. */
export function datesTable() {
  const rows = CORPORA.map((corpus) => {
    const of = { kind: 'time', corpus };
    const { relaxed, value } = scored(of, predictedBy(BUILT_CORE, of), optionsFor(corpus));
    return [corpus, percent(relaxed.f1), percent(value.f1)];
  });
  return table(['corpus', 'found F1', 'right value F1'], rows);
}
