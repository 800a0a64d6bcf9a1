/** So much is cut into columns before the next buffer is made. */
const CHUNK_BYTES = 2 ** 18;

let chunk = new ArrayBuffer(CHUNK_BYTES);
let used = 0;

/**
 * A column of whole numbers, one for each word of a block and all 0, cut from a buffer that it shares with others: an
 * array with a buffer of its own takes twenty times as long to make, and a book wants ten thousand.
 *
 * @param length in numbers
 */
export function numberColumn(length: number): Int32Array {
  const start = take(length * Int32Array.BYTES_PER_ELEMENT);
  return start < 0 ? new Int32Array(length) : new Int32Array(chunk, start, length);
}

/** The same in bytes. */
export function byteColumn(length: number): Uint8Array {
  const start = take(length);
  return start < 0 ? new Uint8Array(length) : new Uint8Array(chunk, start, length);
}

/** Where so many bytes that nobody has used begin in {@link chunk}; negative where they are too many for one. */
function take(bytes: number): number {
  if (bytes > CHUNK_BYTES) return -1;
  let start = (used + 3) & ~3; // where a number of 32 bits may begin
  if (start + bytes > CHUNK_BYTES) {
    chunk = new ArrayBuffer(CHUNK_BYTES);
    start = 0;
  }
  used = start + bytes;
  return start;
}

/** The first `length` numbers of a list as a column. */
export function columnOf(numbers: ArrayLike<number>, length: number): Int32Array {
  const column = numberColumn(length);
  for (let at = 0; at < length; at += 1) column[at] = numbers[at]!;
  return column;
}
