import type { Article, Problem } from '../model';
import type { Change } from '../edits';

/** An article with its text, as the problem that is to be mended was found in it. */
export interface Patient {
  readonly article: Article;
  readonly text: string;
  /** Whether the document is Markdown; a label of pasted text cannot be written as Markdown has it. */
  readonly isMarkdown: boolean;
}

/** A way to mend a problem, for the reader to choose. */
export interface Fix {
  /** What it does, as a menu has it. */
  readonly title: string;
  readonly change: Change;
  /** Where the reader goes on writing, in the changed text; null where nothing is left to write. */
  readonly caret: number | null;
}

/** Mends one kind of problem; null where that is not safe. */
export type Fixer = (problem: Problem, patient: Patient) => Fix | null;
