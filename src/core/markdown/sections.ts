import type { Heading, Root } from 'mdast';
import type { Recall } from '../memory/recall';
import type { Section } from '../model';
import { countUpTo } from '../search';
import { countWords } from '../words';
import { titleOf, titleSpanOf } from './headingTitle';
import { wordsIn } from './words';
import { slugger } from './slug';
import { spanOf } from './textNodes';

/**
 * One section a heading: from the heading to the next of the same or a higher rank.
 *
 * @param headings those of the root that head a section, in order
 * @param counts how many words texts have, of an article that is being edited
 */
export function sectionsOf(
  tree: Root,
  headings: readonly Heading[],
  article: string,
  counts: Recall<number> | null = null,
): Section[] {
  const end = article.trimEnd().length;
  const slugOf = slugger();
  const wordsBefore = wordCounter(tree, counts);
  const nextOf = nextOfRank(headings);
  return headings.map((heading, at) => {
    const next = nextOf[at];
    const start = spanOf(heading).start;
    const span = { start, end: next ? trimmedEnd(article, spanOf(next).start) : Math.max(end, spanOf(heading).end) };
    const title = titleOf(heading);
    return {
      id: slugOf(title),
      title,
      depth: heading.depth,
      titleSpan: titleSpanOf(heading, article),
      span,
      words: wordsBefore(span.end) - wordsBefore(start),
      recovered: heading.data?.recovered === true,
    };
  });
}

/** For each heading the next one of the same or a higher rank; from the back, with the open ones on a stack: linear. */
function nextOfRank(headings: readonly Heading[]): (Heading | undefined)[] {
  const open: Heading[] = [];
  return headings
    .toReversed()
    .map((heading) => {
      while (open.length > 0 && open.at(-1)!.depth > heading.depth) open.pop();
      const next = open.at(-1);
      open.push(heading);
      return next;
    })
    .toReversed();
}

function trimmedEnd(article: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(article[at - 1]!)) at -= 1;
  return at;
}

/** How many words of running text begin before an offset: notes, code and headings are not counted. */
function wordCounter(tree: Root, counts: Recall<number> | null): (offset: number) => number {
  const count = (text: string) => (counts ? counts.of(text, () => countWords(text)) : countWords(text));
  const ends: number[] = [];
  const totals: number[] = [];
  let total = 0;
  for (const node of tree.children) {
    if (node.type === 'heading' || node.type === 'footnoteDefinition' || node.type === 'code') continue;
    total += wordsIn(node, count);
    ends.push(spanOf(node).end);
    totals.push(total);
  }
  return (offset) => totals[countUpTo(ends.length, (at) => ends[at]!, offset) - 1] ?? 0;
}
