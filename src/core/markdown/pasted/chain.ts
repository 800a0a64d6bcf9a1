import type { Candidate } from './candidates';

/** A candidate taken for markers, with the labels it cites. */
export interface Chain {
  readonly members: readonly Candidate[];
  /** Sum of the members' scores, less what the missing labels cost. */
  readonly score: number;
  /** Labels between 1 and the highest that no member stands for. */
  readonly missing: readonly number[];
}

/**
 * What a label that no member stands for costs, in the log odds of the scores. Every note should be cited once: a place
 * that reads like something else (down to minus this) is still taken where nothing better fits the order.
 */
const MISSING = 3;

interface Link {
  readonly candidate: Candidate;
  readonly value: number;
  readonly previous: Link | null;
}

/**
 * The best chain of first citations: candidates in order of the text whose labels ascend strictly from 1 to `highest`.
 *
 * A longest increasing subsequence with weights, by dynamic programming: `best` holds, in a Fenwick tree over the
 * labels, the most valuable chain that ends at or below a label; O(candidates × log notes).
 *
 * @param candidates sorted by `slot`; readings of the same digits never stand in one chain
 */
export function bestChain(candidates: readonly Candidate[], highest: number): Chain {
  const best = new PrefixMaximum(highest + 1);
  for (let at = 0; at < candidates.length;) {
    const links: Link[] = [];
    const slot = candidates[at]!.slot;
    for (; at < candidates.length && candidates[at]!.slot === slot; at += 1) links.push(linkOf(candidates[at]!, best));
    for (const link of links) best.raise(link.candidate.labels.at(-1)!, link);
  }
  const end = best.upTo(highest);
  const last = end === null || end.value <= 0 ? null : end;
  const members = membersOf(last);
  const found = new Set(members.flatMap(({ labels }) => rangeOf(labels)));
  const missing = rangeOf([1, highest]).filter((label) => !found.has(label));
  return { members, score: (last?.value ?? 0) - MISSING * highest, missing };
}

/** Each member earns its score and saves the cost of the labels it stands for. */
function linkOf(candidate: Candidate, best: PrefixMaximum): Link {
  const first = candidate.labels[0]!;
  const previous = best.upTo(first - 1);
  const saved = MISSING * (candidate.labels.at(-1)! - first + 1);
  return { candidate, previous, value: (previous?.value ?? 0) + candidate.score + saved };
}

function membersOf(last: Link | null): Candidate[] {
  const members: Candidate[] = [];
  for (let link = last; link; link = link.previous) members.push(link.candidate);
  return members.reverse();
}

function rangeOf(labels: readonly number[]): number[] {
  const first = labels[0]!;
  return Array.from({ length: labels.at(-1)! - first + 1 }, (_, at) => first + at);
}

/** Fenwick tree of the most valuable link at or below a label. */
class PrefixMaximum {
  readonly #links: (Link | undefined)[];

  constructor(size: number) {
    this.#links = new Array<Link | undefined>(size + 1);
  }

  upTo(label: number): Link | null {
    let best: Link | null = null;
    for (let at = label; at > 0; at -= at & -at) {
      const link = this.#links[at];
      if (link && (best === null || link.value > best.value)) best = link;
    }
    return best;
  }

  raise(label: number, link: Link): void {
    for (let at = label; at < this.#links.length; at += at & -at) {
      const held = this.#links[at];
      if (!held || link.value > held.value) this.#links[at] = link;
    }
  }
}
