// Quantises a trained model to bytes: one scale for all weights, empty buckets left out.

const MAX = 127;
/** Buckets skipped by one byte; longer gaps take several. */
const SKIP_MORE = 0xff;

/** @returns the stored form that `src/core/actors/tagger/model.ts` unpacks, and how many rows it keeps */
export function packModel({ weights, transitions }, { bits, labels, prune }) {
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
  };
  return { stored, rows };
}

function percentile(weights, share) {
  const sizes = Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length * share)] ?? 1;
}
