import type { Root } from 'mdast';
import type { Section } from '../model';

/** What stands above and between the paragraphs. */
export interface Outline {
  readonly title: string | null;
  readonly published: string | null;
  /** BCP 47 tag from the front matter. */
  readonly language: string | null;
  readonly sections: readonly Section[];
}

export function readOutline(_tree: Root, _article: string): Outline {
  return { title: null, published: null, language: null, sections: [] };
}
