import type { RootContent } from 'mdast';
import { ActorMemory } from '../actors/memory';
import type { Language } from '../language/language';
import type { BlockKind } from '../markdown/blocks';
import type { Findings } from './findings';
import { Recall } from './recall';

/**
 * What the reading of one version of an article leaves to the next. All of it is remembered by what it was made of, so
 * that no result depends on it: only the work does.
 */
export class AnalysisMemory {
  /** Trees of pieces of text, with positions counted in the piece; nobody may change them. */
  readonly pieces = { markdown: new Recall<readonly RootContent[]>(), pasted: new Recall<readonly RootContent[]>() };
  /** How many words the texts of the tree have. */
  readonly wordCounts = new Recall<number>();
  /** What blocks say by themselves, by their words, a kind each: a key of kind and words would copy all words. */
  readonly blocks = {
    heading: new Recall<Findings>(),
    paragraph: new Recall<Findings>(),
    cell: new Recall<Findings>(),
  } satisfies Record<BlockKind, Recall<Findings>>;
  readonly #actors = new Map<Language, ActorMemory>();

  /** What recognising the actors leaves behind; forgotten when most of it is of no more use. */
  actors(language: Language): ActorMemory {
    const known = this.#actors.get(language);
    if (known && !known.isStale) return known;
    const memory = new ActorMemory(language.actors);
    this.#actors.set(language, memory);
    return memory;
  }

  /** Another version of the article is to be read. */
  turn(): void {
    this.pieces.markdown.turn();
    this.pieces.pasted.turn();
    this.wordCounts.turn();
    for (const blocks of Object.values(this.blocks)) blocks.turn();
  }
}
