// Principal axes of rows of numbers, by Jacobi's method on their covariance (Golub and Van Loan, section 8.5).

const SWEEPS = 30;
const SMALL = 1e-12;

/** @param {number[][]} rows centred @returns {number[][]} the `count` axes along which they differ most, widest first */
export function mainAxes(rows, count) {
  const size = rows[0].length;
  const matrix = covariance(rows, size);
  const axes = Array.from({ length: size }, (_, a) => Array.from({ length: size }, (_, b) => (a === b ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > SMALL; sweep += 1) {
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(matrix, axes, p, q);
  }
  return axes
    .map((_, axis) => ({ width: matrix[axis][axis], axis: axes.map((row) => row[axis]) }))
    .sort((a, b) => b.width - a.width)
    .slice(0, count)
    .map(({ axis }) => axis);
}

function covariance(rows, size) {
  const matrix = Array.from({ length: size }, () => new Array(size).fill(0));
  for (const row of rows) {
    for (let a = 0; a < size; a += 1) for (let b = a; b < size; b += 1) matrix[a][b] += row[a] * row[b];
  }
  for (let a = 0; a < size; a += 1) {
    for (let b = a; b < size; b += 1) matrix[b][a] = matrix[a][b] = matrix[a][b] / rows.length;
  }
  return matrix;
}

const offDiagonal = (matrix) =>
  matrix.reduce((sum, row, a) => row.reduce((inner, value, b) => (a === b ? inner : inner + value * value), sum), 0);

/** Turns two axes so that the rows' parts along them no longer go together. */
function rotate(matrix, axes, p, q) {
  if (matrix[p][q] === 0) return;
  const theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  const turn = (row, a, b) => {
    const [left, right] = [row[a], row[b]];
    row[a] = cosine * left - sine * right;
    row[b] = sine * left + cosine * right;
  };
  for (const row of matrix) turn(row, p, q);
  for (let index = 0; index < matrix.length; index += 1) {
    const [up, down] = [matrix[p][index], matrix[q][index]];
    matrix[p][index] = cosine * up - sine * down;
    matrix[q][index] = sine * up + cosine * down;
  }
  for (const row of axes) turn(row, p, q);
}
