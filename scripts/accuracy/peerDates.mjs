// What the libraries for dates are handed, and what their answers are written with.

/** Where a document says nothing of its day; relative dates come out wrong then, whoever reads them. */
const NO_DAY = '2000-01-01';

/** A day for the libraries to lean on. @param {string | null} published */
export const dayOr = (published) => published ?? NO_DAY;

/** Noon of a day, so that no zone of time shifts it. @param {string | null} published @returns {Date} */
export function noonOf(published) {
  const [year, month, day] = dayOr(published).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

export const twoDigits = (number) => String(number).padStart(2, '0');

/** @param {string} day `YYYY-MM-DD` */
export const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
