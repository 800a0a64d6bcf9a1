// Which documents are kept from training: fixed by their ids, so that every run and every machine leaves out the same.
import { createHash } from 'node:crypto';

/** Of 256 values of a byte: a quarter of the documents is never learnt from and not looked at. */
export const HELD_OUT = 64;

const hashOf = (id) => createHash('sha1').update(id).digest();

/** @param {string} id a document's @param {number} [below] @returns whether its SHA-1 begins with a byte below this */
export const isHeldOut = (id, below = HELD_OUT) => hashOf(id)[0] < below;

/** @param {string} id a document's @param {number} folds @returns its part, by the second byte of its SHA-1: 0 … folds - 1 */
export const foldOf = (id, folds) => hashOf(id)[1] % folds;
