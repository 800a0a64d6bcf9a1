/** The value below which a part of sorted numbers lies, e.g. `quantile(times, 0.95)`. */
export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
