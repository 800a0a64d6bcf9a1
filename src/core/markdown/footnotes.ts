import type { Root } from 'mdast';
import type { Footnotes, Problem, Source } from '../model';

/** The notes of the tree with the sources that stand in them. */
export interface NotesAndSources {
  readonly footnotes: Footnotes;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

export function readNotesAndSources(_tree: Root, _article: string): NotesAndSources {
  return { footnotes: { references: [], definitions: [], undecided: [] }, sources: [], problems: [] };
}
