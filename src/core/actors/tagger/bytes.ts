/** Bytes of base64, the form in which a model's numbers are stored beside the code. */
export function bytesOf(base64: string): Uint8Array {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** Signed 16-bit numbers, little-endian, of base64. */
export function numbersOf(base64: string): Int16Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Int16Array.from({ length: bytes.length / 2 }, (_, index) => view.getInt16(index * 2, true));
}
