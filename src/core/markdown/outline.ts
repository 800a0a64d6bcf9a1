import type { Heading, Root, RootContent } from 'mdast';
import { english } from '../language/en/english';
import type { Recall } from '../memory/recall';
import type { Section } from '../model';
import type { StructureCues } from './cues';
import { frontMatterOf } from './frontMatter';
import { titleOf } from './headingTitle';
import { plainText } from './plainText';
import { sectionsOf } from './sections';
import { spanOf } from './textNodes';

/** What stands above and between the paragraphs. */
export interface Outline {
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** BCP 47 tag from the front matter. */
  readonly language: string | null;
  readonly sections: readonly Section[];
}

/**
 * Title, day of publication and sections of an article.
 *
 * @param counts how many words texts have, of an article that is being edited
 * @example readOutline(parseMarkdown('# Rome\n\n## Fall'), …).sections.map((section) => section.title) // ["Fall"]
 */
export function readOutline(
  tree: Root,
  article: string,
  cues: StructureCues = english.structure,
  counts: Recall<number> | null = null,
): Outline {
  const front = frontMatterOf(tree);
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const titleHeading = titleHeadingOf(tree, article, headings, front.title);
  const first = headings[0];
  const title = front.title ?? (titleHeading ? titleOf(titleHeading) : null) ?? (first ? titleOf(first) : null);
  return {
    title,
    published: front.published ?? tree.data?.reading?.published ?? datelineUnder(tree, titleHeading, cues),
    language: front.language,
    sections: sectionsOf(
      tree,
      headings.filter((heading) => heading !== titleHeading),
      article,
      counts,
    ),
  };
}

/** Blocks before the title that are no part of the article's text. */
const BEFORE_TITLE = new Set(['yaml', 'toml', 'html', 'definition', 'thematicBreak']);

/** Statements of a program at the top of MDX. */
const MODULE = /^(?:import|export)\s/;

const standsBeforeTitle = (node: RootContent, article: string): boolean =>
  BEFORE_TITLE.has(node.type) ||
  (node.type === 'paragraph' && MODULE.test(article.slice(spanOf(node).start, spanOf(node).start + 8)));

/**
 * The heading that is the article's title and so heads no section: the only one of depth 1, over everything else.
 * A front matter title that says something else makes the first heading an ordinary one.
 */
function titleHeadingOf(
  tree: Root,
  article: string,
  headings: readonly Heading[],
  frontTitle: string | null,
): Heading | null {
  const [first, ...others] = headings;
  if (!first || first.depth !== 1 || others.some(({ depth }) => depth === 1)) return null;
  if (first.data?.recovered && tree.data?.reading?.hasTitleLine) return first;
  const opens = tree.children.find((node) => !standsBeforeTitle(node, article)) === first;
  return opens && (frontTitle === null || sameWords(frontTitle, titleOf(first))) ? first : null;
}

const sameWords = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Blocks under the title in which a dateline may stand. */
const DATELINE_BLOCKS = 3;

/** A dateline in Markdown: a short paragraph under the title. */
function datelineUnder(tree: Root, title: Heading | null, cues: StructureCues): string | null {
  const from = title ? tree.children.indexOf(title) + 1 : 0;
  for (const node of tree.children.slice(from, from + DATELINE_BLOCKS)) {
    if (node.type !== 'paragraph') continue;
    const date = cues.readDateline(plainText(node));
    if (date !== null) return date;
  }
  return null;
}
