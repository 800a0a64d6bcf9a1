import { anchorTargets } from '../../../../src/core/annotations/anchorAll';
import { anchorText, type AnchorText } from '../../../../src/core/annotations/anchorText';
import { foldLetters } from '../../../../src/core/annotations/letters';
import { describeSpan } from '../../../../src/core/annotations/describe';
import type { Target } from '../../../../src/core/annotations/model';
import type { Span } from '../../../../src/core/span';
import { FIRST_SEED, samples, trialArticles, type Half, type TrialArticle } from './articles';
import { passagesOf, roughSections } from './passages';
import { paragraphsOf } from './edits';
import type { Change } from '../../../../src/core/edits';
import { follow, track, type Tracking } from '../../../../src/core/annotations/tracking';
import type { Draft } from './draft';
import { random, type Random } from './random';
import { randomScript } from './script';
import { judge, truthOf, type Truth } from './truth';
import { yardstick } from './yardstick';

/** What one way of anchoring did with one annotation. */
export interface Outcome {
  readonly truth: Truth['state'];
  readonly result: 'right' | 'ragged' | 'wrong' | 'orphan';
}

/** One annotation of one script, anchored by each. */
export interface Case {
  readonly seed: number;
  readonly article: string;
  readonly names: readonly string[];
  readonly quote: string;
  readonly found: string | null;
  readonly how: string;
  readonly openFound: Span | null;
  readonly target: Target;
  readonly page: AnchorText;
  readonly truthSpans: readonly Span[];
  readonly ours: Outcome;
  /** Followed while the document is open. */
  readonly open: Outcome;
  readonly theirs: Outcome | null;
}

/** An article with its annotations described once. */
export interface Prepared extends TrialArticle {
  readonly targets: readonly Target[];
}

/** Annotations known in an article; each script looks at some of them. */
const POOL = 60;
const LOOKED_AT = 8;

/** What scripts run on. */
export interface Ground {
  readonly firstSeed: number;
  readonly articles: readonly Prepared[];
  /** Where what is put in comes from. */
  readonly samples: readonly TrialArticle[];
}

/** The articles of a half with their passages. @param beside where annotated corpora lie */
export const groundOf = (half: Half, beside: string): Ground => ({
  firstSeed: FIRST_SEED[half],
  articles: trialArticles(half, beside).map((article, nth) => prepared(article, FIRST_SEED[half] + nth)),
  samples: samples(),
});

export function prepared(article: TrialArticle, seed: number): Prepared {
  const page = anchorText(article.text, roughSections(article.text));
  return { ...article, targets: passagesOf(article.text, random(seed), POOL).map((span) => describeSpan(page, span)) };
}

/** Runs the script of a number on one of the articles. @param compare whether the yardstick anchors too */
export function runScript({ firstSeed, articles, samples }: Ground, nth: number, compare: boolean): Case[] {
  const seed = firstSeed + nth;
  const chance = random(seed);
  const article = chance.pick(articles);
  const { names, drafts } = randomScript(article.text, chance, strangersTo(article, samples));
  const last = drafts.at(-1)!;
  const page = anchorText(last.text, roughSections(last.text));
  const targets = [...new Set(Array.from({ length: LOOKED_AT }, () => chance.pick(article.targets)))];
  const anchorings = anchorTargets(page, targets);
  const tracked = followed(article.text, targets, drafts, chance);
  return targets.map((target, nth) => {
    const truth = truthOf(article.text, target.position, last);
    const anchoring = anchorings[nth]!;
    const span = anchoring.type === 'anchored' ? anchoring.span : null;
    const item = tracked.items[nth]!;
    const outcome = (found: Span | null): Outcome => ({
      truth: truth.state,
      result: found ? judge(found, target.position, truth, last) : 'orphan',
    });
    return {
      seed,
      article: article.name,
      names,
      quote: target.quote.exact,
      found: span && last.text.slice(span.start, span.end),
      target,
      page,
      truthSpans: truth.spans,
      how: anchoring.type === 'anchored' ? `${anchoring.how} ${anchoring.certainty.toFixed(2)}` : anchoring.reason,
      ours: outcome(span),
      openFound: item.lost ? null : item.span,
      open: outcome(item.lost ? null : item.span),
      theirs: compare ? outcome(yardstick(last.text, target)) : null,
    };
  });
}

/**
 * Paragraphs of another article, to put in. They are from the samples, since the corpora have one article in several
 * dresses, and what is put in must be foreign; two of the samples tell of the same years.
 */
const strangersTo = (article: TrialArticle, samples: readonly TrialArticle[]): string[] => {
  const other = samples.find(({ name }) => name !== article.name)!;
  const own = foldLetters(article.text);
  return paragraphsOf(other.text)
    .map(({ start, end }) => other.text.slice(start, end).trim())
    .filter((words) => !piecesOf(foldLetters(words)).some((piece) => own.includes(piece)));
};

/** Letters of a piece by which two texts are known to have something in common. */
const PIECE = 24;

const piecesOf = (letters: string): string[] =>
  Array.from({ length: Math.floor(letters.length / PIECE) }, (_, nth) => letters.slice(nth * PIECE, (nth + 1) * PIECE));

/** The script as an editor tells it: now the least change, now the whole text at once. */
function followed(text: string, targets: readonly Target[], drafts: readonly Draft[], chance: Random): Tracking {
  const start = track(
    text,
    targets.map(({ position }, at) => ({ id: String(at), span: position })),
  );
  return drafts.slice(1).reduce((tracking, draft, at) => {
    const change = trueChange(drafts[at]!, draft);
    const isWhole = chance.next() < WHOLE;
    return follow(tracking, [isWhole ? { start: 0, end: tracking.text.length, text: draft.text } : change]);
  }, start);
}

/** How often a change comes as a replacement of the whole document. */
const WHOLE = 0.25;

/** What was really changed: alike letters of another origin are another text, as in a copy above its original. */
function trueChange(before: Draft, after: Draft): Change {
  const isSame = (at: number, to: number) =>
    before.text[at] === after.text[to] && before.origins[at] === after.origins[to];
  const [old, now] = [before.text.length, after.text.length];
  const most = Math.min(old, now);
  let lead = 0;
  while (lead < most && isSame(lead, lead)) lead += 1;
  let trail = 0;
  while (trail < most - lead && isSame(old - 1 - trail, now - 1 - trail)) trail += 1;
  return { start: lead, end: old - trail, text: after.text.slice(lead, now - trail) };
}
