// The hidden layer of the tagger, trained together with the field: forward and backward passes, AdaGrad (Duchi et al.
// 2011), dropout of units (Srivastava et al. 2014). Its shape is that of src/core/actors/tagger/hidden.ts.

/** A first step is no longer than its gradient: `squares` begin above zero. */
const FIRST_SQUARE = 0.1;

/**
 * @param {{ vectors: { dimensions: number, values: Int8Array }, places: number, spellings: number, traits: number[] }} input
 * @param {{ size: number, labels: number, rate: number, dropout: number, random: () => number }} options
 */
export function makeNet({ vectors, places, spellings, traits }, { size, labels, rate, dropout, random }) {
  const { dimensions, values } = vectors;
  const offsets = traits.map((_, trait) => traits.slice(0, trait).reduce((sum, count) => sum + count, 0));
  const traitRows = traits.reduce((sum, count) => sum + count, 0);
  /** Vectors hold whole numbers; their typical size is brought to one. */
  const unit = 1 / Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const parts = {
    words: normal(places * dimensions * size, 1 / Math.sqrt(places * dimensions)),
    spellings: normal(places * spellings * size, 0.1),
    traits: normal(traitRows * size, 0.1),
    bias: new Float32Array(size),
    labels: normal(size * labels, 1 / Math.sqrt(size)),
  };
  const squares = likeParts(() => FIRST_SQUARE);
  const means = likeParts(() => 0);
  let averaged = 0;
  const keep = 1 - dropout;
  const slopes = new Float32Array(size);

  return { forward, backward, average, trained };

  /** @returns the label scores of one word, and the units that made them */
  function forward(input) {
    const units = Float32Array.from(parts.bias);
    for (let place = 0; place < places; place += 1) addWord(input, place, units);
    for (let trait = 0; trait < traits.length; trait += 1) addRow(units, parts.traits, traitRow(input, trait), 1);
    const scores = new Float64Array(labels);
    for (let at = 0; at < size; at += 1) {
      units[at] = units[at] > 0 && random() < keep ? units[at] / keep : 0;
      if (units[at] > 0)
        for (let label = 0; label < labels; label += 1) scores[label] += units[at] * parts.labels[at * labels + label];
    }
    return { scores, units };
  }

  /** Learns from the slope of the loss by each label score. */
  function backward(input, { units }, gradient) {
    slopes.fill(0);
    for (let at = 0; at < size; at += 1) {
      if (units[at] === 0) continue;
      for (let label = 0; label < labels; label += 1) {
        slopes[at] += (gradient[label] * parts.labels[at * labels + label]) / keep;
        learn('labels', at * labels + label, gradient[label] * units[at]);
      }
    }
    learnRow('bias', 0, 1);
    for (let place = 0; place < places; place += 1) learnWord(input, place);
    for (let trait = 0; trait < traits.length; trait += 1) learnRow('traits', traitRow(input, trait), 1);
  }

  function addWord(input, place, units) {
    const word = input[2 * place];
    addRow(units, parts.spellings, spellingRow(input, place), 1);
    for (let dimension = 0; word >= 0 && dimension < dimensions; dimension += 1) {
      addRow(units, parts.words, (place * dimensions + dimension) * size, values[word * dimensions + dimension] * unit);
    }
  }

  function learnWord(input, place) {
    const word = input[2 * place];
    learnRow('spellings', spellingRow(input, place), 1);
    for (let dimension = 0; word >= 0 && dimension < dimensions; dimension += 1) {
      learnRow('words', (place * dimensions + dimension) * size, values[word * dimensions + dimension] * unit);
    }
  }

  function spellingRow(input, place) {
    return (place * spellings + input[2 * place + 1]) * size;
  }

  function traitRow(input, trait) {
    return (offsets[trait] + input[2 * places + trait]) * size;
  }

  function learnRow(part, row, value) {
    const [weights, sums] = [parts[part], squares[part]];
    for (let at = 0; value !== 0 && at < size; at += 1) {
      const slope = value * slopes[at];
      if (slope === 0) continue;
      sums[row + at] += slope * slope;
      weights[row + at] -= (rate * slope) / Math.sqrt(sums[row + at]);
    }
  }

  function learn(part, cell, slope) {
    squares[part][cell] += slope * slope;
    parts[part][cell] -= (rate * slope) / Math.sqrt(squares[part][cell]);
  }

  /** Takes the state into the mean of all states taken (Polyak averaging). */
  function average() {
    averaged += 1;
    for (const [part, mean] of Object.entries(means)) {
      for (let cell = 0; cell < mean.length; cell += 1) mean[cell] += (parts[part][cell] - mean[cell]) / averaged;
    }
  }

  /** The means, so scaled that whole numbers of the vectors can be taken as they are. */
  function trained() {
    return { size, ...means, words: means.words.map((weight) => weight * unit) };
  }

  function normal(count, spread) {
    return Float32Array.from(
      { length: count },
      () => spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
  }

  function likeParts(value) {
    return Object.fromEntries(
      Object.entries(parts).map(([part, cells]) => [part, new Float32Array(cells.length).fill(value())]),
    );
  }

  function addRow(units, rows, from, value) {
    for (let at = 0; value !== 0 && at < size; at += 1) units[at] += value * rows[from + at];
  }
}
