import { DISTANCES, LANDMARK } from './landmarks';
import { foldLetters, type Letters } from './letters';
import type { SurroundingsSelector } from './model';

/** What the landmarks of one side are worth at an edge of a place, nearest first; each from 0 to 1. */
export type Worth = (edge: number) => readonly number[];

/** Letters by which a landmark may have shifted at most: some paragraphs put in. */
const REACH = 4000;

/** A shift of so many letters halves what a landmark is worth: about a paragraph. */
const SHIFT = 400;

/** How to weigh the landmarks that stood before and after a passage, each looked for once. */
export const landmarksIn = ({ text }: Letters, kept: SurroundingsSelector | null): { before: Worth; after: Worth } => ({
  before: worthOf(text, kept?.before ?? [], (at, start) => start - LANDMARK - at),
  after: worthOf(text, kept?.after ?? [], (at, end) => at - end),
});

/** @param distance of a landmark that begins at a letter from an edge of the passage; negative on the wrong side */
function worthOf(text: string, kept: readonly string[], distance: (at: number, edge: number) => number): Worth {
  const places = kept.map((words) => allPlaces(text, foldLetters(words)));
  return (edge) =>
    places.map((starts, nth) =>
      closeness(
        starts.map((at) => distance(at, edge)),
        DISTANCES[nth] ?? REACH,
      ),
    );
}

/** 1 where a landmark stands as far off as it stood, less the more it has shifted; 0 where it stands nowhere near. */
function closeness(distances: readonly number[], expected: number): number {
  let least = REACH;
  for (const distance of distances) if (distance >= 0) least = Math.min(least, Math.abs(distance - expected));
  return least >= REACH ? 0 : 1 / (1 + least / SHIFT);
}

function allPlaces(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
