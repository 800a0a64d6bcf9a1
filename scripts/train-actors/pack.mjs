// Quantises a trained model to bytes: one scale for all weights, empty buckets left out.

const MAX = 127;
/** Buckets skipped by one byte; longer gaps take several. */
const SKIP_MORE = 0xff;

/** @returns the stored form that `src/core/actors/tagger/model.ts` unpacks, and how many rows it keeps */
export function packModel({ weights, transitions }, hidden, { bits, labels, prune }) {
  const top = percentile(weights, 0.9999);
  const scale = MAX / top;
  const bytes = [];
  let skipped = 0;
  let rows = 0;
  for (let bucket = 0; bucket < 2 ** bits; bucket += 1) {
    const row = weights.subarray(bucket * labels, (bucket + 1) * labels);
    if (row.every((weight) => Math.abs(weight) < prune)) {
      skipped += 1;
      continue;
    }
    for (; skipped >= SKIP_MORE; skipped -= SKIP_MORE) bytes.push(SKIP_MORE);
    bytes.push(
      skipped,
      ...Array.from(row, (weight) => Math.max(-MAX, Math.min(MAX, Math.round(weight * scale))) & 0xff),
    );
    skipped = 0;
    rows += 1;
  }
  const stored = {
    bits,
    transitions: Array.from(transitions, (weight) => Math.round(weight * scale)),
    weights: Buffer.from(Uint8Array.from(bytes)).toString('base64'),
    hidden: packHidden(hidden, scale),
  };
  return { stored, rows };
}

/** Each part as 16-bit numbers with a scale of its own; what it gives comes in the units of the sparse weights. */
function packHidden({ size, ...parts }, scale) {
  const pack = (cells, times) => {
    const step = cells.reduce((top, cell) => Math.max(top, Math.abs(cell)), 1e-9) / 0x7fff;
    const numbers = Int16Array.from(cells, (cell) => Math.round(cell / step));
    return { scale: step * times, numbers: Buffer.from(numbers.buffer).toString('base64') };
  };
  const packed = Object.entries(parts).map(([part, cells]) => [part, pack(cells, part === 'labels' ? scale : 1)]);
  return { size, ...Object.fromEntries(packed) };
}

function percentile(weights, share) {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length * share)] ?? 1;
}
