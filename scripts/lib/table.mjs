// Tables for the measured pages in docs/.

/** @param {string[]} head @param {string[][]} rows @returns {string} a Markdown table */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {number | undefined} fraction @returns {string} e.g. `74.6`; empty where there is nothing to measure */
export const percent = (fraction) => (fraction === undefined ? '' : (fraction * 100).toFixed(1));

/** @param {number[]} numbers @param {number} share e.g. 0.5 for the median @returns {number | undefined} none of no numbers */
export const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];

/** @param {number[]} numbers */
export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
