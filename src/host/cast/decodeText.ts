/** Bytes as text, in one way wherever two readings are compared: a byte-order mark is no part of it. */
export const decodeText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
