import type { StructureCues } from '../cues';
import type { Span } from '../../span';
import { candidatesIn, type Candidate, type MarkerForm, type SearchArea } from './candidates';
import { bestChain, type Chain } from './chain';
import type { NoteList } from './noteList';
import { matchSigns, type SignList } from './signNotes';

/** A marker in the text and the number it shows. */
export interface Marker {
  readonly span: Span;
  readonly label: number;
}

/** A list of notes that the text cites. */
export interface MatchedNotes {
  readonly list: NoteList;
  readonly markers: readonly Marker[];
}

/** What came of looking for the markers of the lists. */
export interface NoteMatches {
  readonly matched: readonly MatchedNotes[];
  readonly undecided: readonly { readonly span: Span; readonly reason: string }[];
}

interface Attempt {
  readonly list: NoteList;
  readonly candidates: readonly Candidate[];
  readonly chain: Chain;
}

const FORMS: readonly MarkerForm[] = ['bare', 'bracket', 'paren', 'superscript', 'linked'];

/**
 * Finds the markers of each list in the text between the list before it and the list itself. The list is one of notes if
 * numbers count up to it: a chain of markers from 1 to the last note, in this order, is no chance.
 */
export function matchNotes(article: string, search: Search): NoteMatches {
  const signs = matchSigns(article, search.lists.filter(isSignList), search.areas);
  const counted = matchCounted(article, search);
  return {
    matched: [...counted.matched, ...signs.matched],
    undecided: [...counted.undecided, ...signs.undecided],
  };
}

const isSignList = (list: NoteList): list is SignList => list.style === 'sign';

function matchCounted(article: string, search: Search): NoteMatches {
  const numbered = search.lists.filter(({ style }) => style !== 'unnumbered' && style !== 'sign');
  const sectionwise = matchSectionwise(article, { ...search, lists: numbered });
  if (sectionwise) return sectionwise;
  const found = matchLists(article, { ...search, lists: numbered.filter(isFirm) });
  if (found.matched.length > 0) return found;
  // A list without numbers is the weaker guess: only the last one counts, and only where no numbers were found
  const last = search.lists.filter(({ style }) => style === 'unnumbered').slice(-1);
  const { matched } = matchLists(article, { ...search, lists: last });
  return { matched, undecided: found.undecided };
}

/** A list with a name, or at the end: one further up may be anything. */
const isFirm = ({ isNamed, endsText }: NoteList): boolean => isNamed || endsText;

/**
 * Lists without a name below each section: only where the one at the end has the same style, and the text above each
 * cites all of its notes, beyond doubt and in order.
 */
function matchSectionwise(article: string, search: Search): NoteMatches | null {
  const last = search.lists.find((list) => list.endsText && !list.isNamed);
  const lists = search.lists.filter(({ style, isNamed }) => style === last?.style && !isNamed);
  if (lists.length < 2) return null;
  const found = matchLists(article, { ...search, lists }, isBeyondDoubt);
  return found.matched.length === lists.length ? found : null;
}

interface Search {
  readonly lists: readonly NoteList[];
  /** Stretches of running text, in order. */
  readonly areas: readonly SearchArea[];
  /** Markers that markup shows, in order. */
  readonly linked: readonly Candidate[];
  readonly cues: StructureCues;
}

function matchLists(article: string, search: Search, isMatch = isConvincing): NoteMatches {
  const { lists, areas, linked, cues } = search;
  const matched: MatchedNotes[] = [];
  const undecided: { span: Span; reason: string }[] = [];
  let from = 0;
  for (const list of lists) {
    if (list.span.start < from) continue;
    const attempt = bestAttempt(article, {
      list,
      areas: areasFor(list, areas, from),
      linked: linkedFor(list, linked, from),
      cues,
    });
    if (isMatch(attempt)) {
      matched.push({ list, markers: markersOf(attempt) });
      from = list.span.end;
    } else if (list.isNamed) {
      undecided.push(...doubtsOf(attempt));
    }
  }
  return { matched, undecided };
}

/** Markers inside notes are rare, and notes are full of volumes, pages and years. */
const NOTE_HANDICAP = 2;

function areasFor(list: NoteList, areas: readonly SearchArea[], from: number): SearchArea[] {
  const text = areas.filter(({ start, end }) => start >= from && end <= list.span.start);
  const inside = areas.filter(({ start, end }) => end > list.span.start && start < list.span.end);
  const notes: SearchArea[] = [];
  let at = 0;
  for (const { contentStart, span } of list.entries) {
    while (at < inside.length && inside[at]!.end <= contentStart) at += 1;
    for (let n = at; n < inside.length && inside[n]!.start < span.end; n += 1) {
      const { start, end, handicap } = inside[n]!;
      notes.push({
        start: Math.max(start, contentStart),
        end: Math.min(end, span.end),
        handicap: handicap + NOTE_HANDICAP,
      });
    }
  }
  return [...text, ...notes];
}

/** Markers in markup above the list that it may answer. */
function linkedFor(list: NoteList, linked: readonly Candidate[], from: number): readonly Candidate[] {
  const highest = list.entries.at(-1)!.label;
  return linked.filter(({ slot, labels }) => slot >= from && slot < list.span.start && labels[0]! <= highest);
}

function bestAttempt(
  article: string,
  {
    list,
    areas,
    linked,
    cues,
  }: { list: NoteList; areas: readonly SearchArea[]; linked: readonly Candidate[]; cues: StructureCues },
): Attempt {
  const highest = list.entries.at(-1)!.label;
  const all = inEachCount([...candidatesIn(article, areas, { highest, cues }), ...linked], list);
  const attempts = FORMS.map((form) => {
    const candidates = all.filter((candidate) => candidate.form === form);
    const first = bestChain(candidates, highest);
    const adapted = adaptToHabit(candidates, first);
    return { list, candidates: adapted, chain: bestChain(adapted, highest) };
  });
  return attempts.reduce((best, attempt) => (attempt.chain.score > best.chain.score ? attempt : best));
}

/**
 * Where the count begins anew a number may be that of any chapter: a candidate for each, the last chapter's first, since
 * a repeat is of the chapter at hand.
 */
function inEachCount(candidates: readonly Candidate[], { restarts, entries }: NoteList): readonly Candidate[] {
  if (!restarts) return candidates;
  return candidates.flatMap((candidate) =>
    restarts
      .map((before, at) => ({ before, size: (restarts[at + 1] ?? entries.length) - before }))
      .filter(({ size }) => candidate.labels.at(-1)! <= size)
      .map(({ before }) => ({ ...candidate, labels: candidate.labels.map((label) => label + before) }))
      .toReversed(),
  );
}

/** A member that scores this high shows how the page sets its markers. */
const SURE = 1;
/** Shares of sure members with a space before them that make it a habit, or show that there is none. */
const MOSTLY_SPACED = 0.6;
const NEVER_SPACED = 0.08;
const HABIT = 1.5;

/** Scores again once the chain shows whether the page sets a space before its markers. */
function adaptToHabit(candidates: readonly Candidate[], chain: Chain): Candidate[] {
  const sure = chain.members.filter(({ score }) => score >= SURE);
  const spaced = sure.filter(({ isSpaced }) => isSpaced).length / Math.max(1, sure.length);
  const isSpaced = spaced >= MOSTLY_SPACED;
  const isGlued = sure.length > 0 && spaced <= NEVER_SPACED;
  const scoreOf = (candidate: Candidate): number => {
    if (isGlued && candidate.isSpaced) return candidate.score - HABIT;
    if (!isSpaced) return candidate.score;
    if (candidate.isSpaced) return candidate.score + HABIT;
    return candidate.score - (candidate.form === 'bare' ? HABIT : 0);
  };
  return candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate) }));
}

/** Chain score a member from which a list is one of notes; one that says so, by its heading, needs less. */
const CONVINCING = 0.7;
const CONVINCING_NAMED = 0.4;
/** Lists in the middle of a text are of notes only where every number is all but certain. */
const BEYOND_DOUBT = 3;
/** What every chain has to earn: two or three numbers in order may be chance. */
const ENTRANCE = 2;

function isConvincing({ list, chain }: Attempt): boolean {
  if (chain.members.length === 0) return false;
  const perNote = list.isNamed ? CONVINCING_NAMED : CONVINCING;
  const entrance = list.isNamed ? ENTRANCE / 2 : ENTRANCE;
  return chain.score >= perNote * chain.members.length + entrance;
}

const isBeyondDoubt = ({ chain }: Attempt): boolean =>
  chain.members.length > 0 && chain.missing.length === 0 && chain.score >= BEYOND_DOUBT * chain.members.length;

/** Scores from which a number cites a note again, by form. */
const REPEAT: Readonly<Record<MarkerForm, number>> = { bare: 3, bracket: 2.5, paren: 2, superscript: 3, linked: 2 };

function markersOf({ candidates, chain }: Attempt): Marker[] {
  const slots = new Map(chain.members.map((member) => [member.slot, member]));
  const markers: Marker[] = [];
  let height = 0;
  let end = -1;
  for (const candidate of candidates) {
    const isMember = slots.get(candidate.slot) === candidate;
    // one above the height is the next note, cited here before the place that the chain prefers
    const isRepeat =
      !slots.has(candidate.slot) && candidate.score >= REPEAT[candidate.form] && candidate.labels.at(-1)! <= height + 1;
    if ((!isMember && !isRepeat) || candidate.spans[0]!.start < end) continue;
    candidate.labels.forEach((label, at) => markers.push({ label, span: candidate.spans[at]! }));
    if (isMember) height = Math.max(height, candidate.labels.at(-1)!);
    end = candidate.spans.at(-1)!.end;
  }
  return markers;
}

function doubtsOf({ chain }: Attempt): { span: Span; reason: string }[] {
  return chain.members
    .filter(({ score }) => score >= SURE)
    .flatMap(({ labels, spans }) =>
      spans.map((span, at) => ({
        span,
        reason: `This may be the marker of note ${labels[at]}, but too few of the other notes are cited in order.`,
      })),
    );
}
