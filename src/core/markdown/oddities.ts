import type { Article, Footnotes, Problem, Source } from '../model';
import type { Block } from './blocks';
import type { StructureCues } from './cues';
import { noteGaps } from './noteGaps';
import { uncitedNotes } from './uncitedNotes';

/** A repeated paragraph shorter than this is a refrain, a label or a caption's credit, and nothing odd. */
const SHORTEST_REPEAT = 60;

/** What the article itself gets wrong: notes, addresses, text that stands there twice. In order of the text. */
export function readOddities(
  { footnotes, sources, blocks }: Pick<Article, 'footnotes' | 'sources'> & { readonly blocks: readonly Block[] },
  cues: StructureCues,
): Problem[] {
  return [
    ...noteOddities(footnotes),
    ...noteGaps(footnotes),
    ...(footnotes.definitions.length === 0 ? uncitedNotes(blocks, sources, cues) : []),
    ...brokenAddresses(sources),
    ...repeatedParagraphs(blocks),
  ].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

function noteOddities({ references, definitions, undecided }: Footnotes): Problem[] {
  const cited = new Set([...references.map(({ definition }) => definition), ...betweenEnds(references)]);
  const labels = new Map<string, number>();
  definitions.forEach(({ label }, index) => {
    if (!labels.has(label)) labels.set(label, index);
  });
  return [
    ...references
      .filter(({ definition }) => definition === null)
      .map(({ span, label }) => ({
        span,
        code: 'footnote-undefined',
        message: `Note ${label} is marked here, but there is no such note.`,
      })),
    ...definitions.flatMap(({ span, label }, index): Problem[] => {
      const first = labels.get(label) === index;
      if (!first && !cited.has(index)) {
        return [
          { span, code: 'footnote-duplicate', message: `There is another note ${label} above; that one counts.` },
        ];
      }
      return cited.has(index)
        ? []
        : [{ span, code: 'footnote-unused', message: `Nothing in the text cites note ${label}.` }];
    }),
    ...undecided.map(({ span, reason }) => ({ span, code: 'footnote-undecided', message: reason })),
  ];
}

/** A dash between two markers, with a space or a bracket beside it. */
const WIDEST_DASH = 3;

/** Notes that only a range cites: the second of `1–3`. */
function betweenEnds(references: Footnotes['references']): number[] {
  return references.flatMap(({ span, definition }, at) => {
    const next = references[at + 1];
    if (definition === null || next === undefined || next.definition === null || next.span.start === span.end)
      return [];
    if (next.span.start - span.end > WIDEST_DASH) return [];
    return Array.from({ length: Math.max(0, next.definition - definition - 1) }, (_, nth) => definition + nth + 1);
  });
}

const brokenAddresses = (sources: readonly Source[]): Problem[] =>
  sources.flatMap(({ span, url, repaired, domain }) =>
    repaired === null || repaired === `https://${url}`
      ? []
      : [
          {
            span,
            code: 'url-broken',
            message: `This address at ${domain} looks broken. Links lead to ${repaired} instead.`,
          },
        ],
  );

function repeatedParagraphs(blocks: readonly Block[]): Problem[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ span, prose: { text } }) => {
    if (text.length < SHORTEST_REPEAT) return [];
    const again = seen.has(text);
    seen.add(text);
    return again
      ? [{ span, code: 'paragraph-repeated', message: 'This paragraph stands here for the second time.' }]
      : [];
  });
}
