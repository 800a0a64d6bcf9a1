// A linear-chain conditional random field (Lafferty et al. 2001), trained with AdaGrad (Duchi et al. 2011).
// Deterministic: the order of examples comes from a seeded generator.

/** @param {number} seed @returns numbers in [0, 1), always the same ones (mulberry32) */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Trains on examples `{ features, inputs, gaps, labels, weight }`, the hidden layer `net` with the field; gives
 * `{ weights, transitions }` as floats.
 */
export function trainCrf(
  examples,
  { bits, labels: count, gapClasses, mayFollow, epochs, rate, decay, dropout, random, net, onEpoch },
) {
  const mask = 2 ** bits - 1;
  const scale = 1 / (1 - dropout);
  const weights = new Float32Array(2 ** bits * count);
  const squares = new Float32Array(weights.length).fill(1); // a first step is no longer than its gradient: rare features stay small
  const transitions = new Float64Array(gapClasses * count * count);
  const transitionSquares = new Float64Array(transitions.length).fill(1);
  // The mean of the later epochs forgets the order of the examples (Polyak averaging).
  const means = {
    weights: new Float32Array(weights.length),
    transitions: new Float64Array(transitions.length),
    count: 0,
  };
  const allowed = Array.from({ length: count }, (_, label) =>
    Array.from({ length: count }, (_, previous) => previous).filter((previous) => mayFollow(previous, label)),
  );
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let index = order.length - 1; index > 0; index -= 1) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    let loss = 0;
    for (const index of order) loss += step(examples[index]);
    onEpoch?.(epoch, loss / examples.length);
    if (epoch >= epochs / 2)
      (average(weights, means.weights, ++means.count),
        average(transitions, means.transitions, means.count),
        net.average());
  }
  return means;

  function step({ features: all, inputs, gaps, labels, weight }) {
    const features = dropout > 0 ? all.map((hashes) => hashes.filter(() => random() >= dropout)) : all;
    const length = features.length;
    const layers = inputs.map((input) => net.forward(input));
    const emit = features.map((hashes, at) => {
      const { scores } = layers[at];
      for (const hash of hashes) {
        const row = (hash & mask) * count;
        for (let label = 0; label < count; label += 1) scores[label] += weights[row + label] * scale;
      }
      return scores;
    });
    const { alpha, beta, total } = passes(emit, gaps);
    let gold = 0;
    for (let at = 0; at < length; at += 1) {
      gold += emit[at][labels[at]];
      if (at > 0) gold += transitions[(gaps[at] * count + labels[at - 1]) * count + labels[at]];
    }
    for (let at = 0; at < length; at += 1) {
      const gradient = new Float64Array(count);
      for (let label = 0; label < count; label += 1)
        gradient[label] = Math.exp(alpha[at][label] + beta[at][label] - total);
      gradient[labels[at]] -= 1;
      if (at > 0) stepTransitions(at, alpha, beta, emit, gaps, labels, total, weight);
      net.backward(
        inputs[at],
        layers[at],
        gradient.map((slope) => slope * weight),
      );
      for (const hash of features[at]) {
        const row = (hash & mask) * count;
        for (let label = 0; label < count; label += 1) {
          const slope = gradient[label] * weight * scale + decay * weights[row + label];
          if (slope > -1e-6 && slope < 1e-6) continue;
          squares[row + label] += slope * slope;
          weights[row + label] -= (rate * slope) / Math.sqrt(squares[row + label]);
        }
      }
    }
    return total - gold;
  }

  function stepTransitions(at, alpha, beta, emit, gaps, labels, total, weight) {
    for (let label = 0; label < count; label += 1) {
      for (const previous of allowed[label]) {
        const cell = (gaps[at] * count + previous) * count + label;
        let slope = Math.exp(alpha[at - 1][previous] + transitions[cell] + emit[at][label] + beta[at][label] - total);
        if (previous === labels[at - 1] && label === labels[at]) slope -= 1;
        slope = slope * weight + decay * transitions[cell];
        transitionSquares[cell] += slope * slope;
        transitions[cell] -= (rate * slope) / Math.sqrt(transitionSquares[cell]);
      }
    }
  }

  /** Forward and backward log sums; before the first word stands "no name", so it cannot be inside one. */
  function passes(emit, gaps) {
    const length = emit.length;
    const alpha = emit.map(() => new Float64Array(count).fill(-Infinity));
    const beta = emit.map(() => new Float64Array(count).fill(-Infinity));
    for (let label = 0; label < count; label += 1) if (mayFollow(0, label)) alpha[0][label] = emit[0][label];
    for (let at = 1; at < length; at += 1) {
      for (let label = 0; label < count; label += 1) {
        const ways = allowed[label].map(
          (previous) => alpha[at - 1][previous] + transitions[(gaps[at] * count + previous) * count + label],
        );
        alpha[at][label] = logSum(ways) + emit[at][label];
      }
    }
    beta[length - 1].fill(0);
    for (let at = length - 2; at >= 0; at -= 1) {
      for (let previous = 0; previous < count; previous += 1) {
        const ways = [];
        for (let label = 0; label < count; label += 1) {
          if (!mayFollow(previous, label)) continue;
          ways.push(
            transitions[(gaps[at + 1] * count + previous) * count + label] + emit[at + 1][label] + beta[at + 1][label],
          );
        }
        beta[at][previous] = logSum(ways);
      }
    }
    return { alpha, beta, total: logSum([...alpha[length - 1]]) };
  }
}

/** Takes `values` into the running mean of `count` of them. */
function average(values, mean, count) {
  for (let index = 0; index < values.length; index += 1) mean[index] += (values[index] - mean[index]) / count;
}

function logSum(values) {
  let top = -Infinity;
  for (const value of values) if (value > top) top = value;
  if (top === -Infinity) return top;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}
