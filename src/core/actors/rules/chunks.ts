import { WordClass, type ActorCues } from '../cues';
import { Context } from '../contexts';
import type { Evidence } from '../evidence';
import type { KnownMatch } from '../gazetteer';
import type { BlockReading, WordRange } from '../reading';
import { isCapital } from '../word';

/** What the rules look at. */
export interface RuleContext {
  readonly reading: BlockReading;
  readonly evidence: Evidence;
  readonly cues: ActorCues;
  /** By the index of their first word. */
  readonly knownFrom: ReadonlyMap<number, KnownMatch>;
}

const HEADS =
  WordClass.OrganizationHead |
  WordClass.PlaceHead |
  WordClass.EventHead |
  WordClass.ThingHead |
  WordClass.CompanySuffix;

/**
 * Cuts an island into names: runs of capitalised words, and over small words where the name needs them
 * (`Council on Foreign and Defense Policy`), parted at possessives and at hyphens between two known names.
 */
export function chunksOf(island: WordRange, context: RuleContext): WordRange[] {
  const chunks: WordRange[] = [];
  for (let at = island.from; at < island.to;) {
    if (!isCapital(context.reading.words[at]!) || carriesNoName(at, context)) {
      at += 1;
      continue;
    }
    const to = chunkEnd(at, island.to, context);
    chunks.push(...splitChunk({ from: at, to }, context));
    at = to;
  }
  return chunks;
}

/** A word that only opens a sentence, or a heading's word that the text writes small. */
function carriesNoName(at: number, { reading, evidence, knownFrom }: RuleContext): boolean {
  const { words, classes, kind } = reading;
  const word = words[at]!;
  if (knownFrom.has(at) && !(classes[at]! & WordClass.Function && word.opens && word.shape !== 'capitals'))
    return false;
  if (classes[at]! & WordClass.Calendar) return true;
  if (classes[at]! & WordClass.Function && word.shape !== 'capitals') return true;
  if (!word.opens && kind !== 'heading') return false;
  const isHeadings = kind === 'heading' && evidence.timesInside(word.form) === 0;
  return evidence.isMostlySmall(word.form) || (isHeadings && !(classes[at]! & WordClass.Given));
}

function chunkEnd(from: number, limit: number, context: RuleContext): number {
  const { words, classes } = context.reading;
  let to = Math.max(from + 1, Math.min(limit, context.knownFrom.get(from)?.to ?? 0));
  while (to < limit) {
    const next = words[to]!;
    if (isCapital(next)) {
      if (!sticks(to, context)) return to;
      to = Math.max(to + 1, context.knownFrom.get(to)?.to ?? 0);
      continue;
    }
    const capital = nextCapital(to, limit, context);
    if (capital === 0 || !spans(from, to, capital, context)) return to;
    if (classes[capital]! & WordClass.Function) return to;
    to = capital + 1;
  }
  return Math.min(to, limit);
}

/** Whether the capitalised word at `at` belongs to the same name as the one before it. */
function sticks(at: number, { reading, knownFrom, cues, evidence }: RuleContext): boolean {
  const { words, classes } = reading;
  const gap = words[at]!.gap;
  if (cues.possessive.test(gap)) return false;
  if (classes[at]! & WordClass.Calendar) return false;
  if (words[at + 1]?.shape === 'number' && words[at + 1]!.gap === '-') return false; // `Sukhoi Su-35`
  if (HYPHEN.test(gap)) return !knownFrom.has(at) && words[at - 1]!.shape !== 'capitals';
  // `APEC Summit`, `ASEAN-Russia Summit` name those who meet
  const meeting = (classes[at]! & WordClass.EventHead) > 0 && !(words[at + 1] && isCapital(words[at + 1]!));
  if (meeting && (words[at - 1]!.shape === 'capitals' || HYPHEN.test(words[at - 1]!.gap))) return false;
  // `before Crimea Karaganov argued`: a place does not open the name of someone the text names alone
  return !(knownFrom.has(at - 1) && standsAlone(at, evidence, words));
}

const HYPHEN = /[-‐‑–]/;

/** Whether the word is used as a person elsewhere. */
function standsAlone(at: number, evidence: Evidence, words: RuleContext['reading']['words']): boolean {
  const contexts = evidence.contextsOf(words[at]!);
  return (contexts & (Context.GivenBefore | Context.Honorific)) > 0;
}

function nextCapital(at: number, limit: number, { reading }: RuleContext): number {
  for (let index = at; index < limit; index += 1) {
    if (isCapital(reading.words[index]!)) return index;
    if (!(reading.classes[index]! & WordClass.Connector)) return 0;
  }
  return 0;
}

/** Whether the small words `[at, capital)` join what is before and behind them to one name. */
function spans(from: number, at: number, capital: number, context: RuleContext): boolean {
  const { words, classes } = context.reading;
  if (context.cues.possessive.test(words[at]!.gap)) return false;
  const connector = words[at]!.lower;
  if (connector === '&') return true;
  if (connector === 'in' && isPublication(from, context)) return true;
  if (context.cues.headConnectors.has(connector)) return (classes[at - 1]! & HEADS) > 0;
  if (context.cues.listConnectors.has(connector)) {
    return hasHeadConnector(from, at, context) && !context.knownFrom.has(capital);
  }
  return (classes[at]! & WordClass.NameParticle) > 0 && !(classes[at]! & WordClass.Article);
}

const PUBLICATION_REACH = 5;

/** Whether `editor of` or the like stands before: a title may then hold small words (`Russia in Global Affairs`). */
export function isPublication(from: number, { reading, cues }: Pick<RuleContext, 'reading' | 'cues'>): boolean {
  if (from < 2 || !cues.headConnectors.has(reading.words[from - 1]!.lower)) return false;
  const before = reading.classes.slice(Math.max(0, from - PUBLICATION_REACH), from);
  return before.some((bits) => (bits & WordClass.PublicationCue) > 0);
}

const hasHeadConnector = (from: number, to: number, { reading, cues }: RuleContext): boolean =>
  reading.words.slice(from, to).some(({ lower }) => cues.headConnectors.has(lower));

/** Takes titles off a person's name and parts a word for a people from what is no institution's name. */
function splitChunk(chunk: WordRange, context: RuleContext): WordRange[] {
  const { classes, words } = context.reading;
  const endsInHead = (classes[chunk.to - 1]! & HEADS) > 0;
  let from = chunk.from;
  const parts: WordRange[] = [];
  const first = context.knownFrom.get(from);
  if (first?.entry.demonym && first.to < chunk.to && !endsInHead && isAnotherName(first.to, chunk.to, context)) {
    parts.push({ from, to: first.to });
    from = first.to;
  }
  const title = WordClass.Honorific | WordClass.Role | WordClass.RoleModifier;
  while (from < chunk.to && !endsInHead && classes[from]! & title && words[from]!.shape === 'capital') from += 1;
  if (from === chunk.to || isBareHead({ from, to: chunk.to }, context)) return parts;
  return [...parts, { from, to: chunk.to }];
}

/** A lone `Summit`, `Treaty` or `President` points at something named elsewhere. */
function isBareHead({ from, to }: WordRange, { reading, knownFrom }: RuleContext): boolean {
  const bare = WordClass.EventHead | WordClass.ThingHead | WordClass.Role;
  const name = WordClass.Given | WordClass.Family;
  return (
    to - from === 1 && !knownFrom.has(from) && (reading.classes[from]! & bare) > 0 && !(reading.classes[from]! & name)
  );
}

function isAnotherName(at: number, to: number, { reading, knownFrom }: RuleContext): boolean {
  if (knownFrom.has(at)) return true;
  const named = WordClass.Honorific | WordClass.Role | WordClass.RoleModifier | WordClass.Given;
  return (reading.classes[at]! & named) > 0 || (to - at === 1 && (reading.classes[at]! & WordClass.Family) > 0);
}
