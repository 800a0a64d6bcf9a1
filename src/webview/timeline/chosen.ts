import { isNarrowed, type TimelineChoice, type TimelineGrain } from '../../shared/timelineChoice';
import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { isStated, markKind } from './wording';

/** How an event is dated; an inferred date counts as such, however precise it is. */
export const grainOf = (item: TimelineItem): TimelineGrain => (isStated(item) ? markKind(item) : 'inferred');

/** The chronology with the events that the reader wants to see; the same one where that is all of them. */
export function chosen(model: TimelineModel, choice: TimelineChoice): TimelineModel {
  if (!isNarrowed(choice)) return model;
  const words = folded(choice.search).split(/\s+/).filter(Boolean);
  const actors = indicesOf(
    model.actors.map(({ name }) => name),
    choice.actors,
  );
  const sections = indicesOf(model.sections, choice.sections);
  const texts = words.length === 0 ? NO_TEXTS : textsOf(model);
  const holds = (item: TimelineItem): boolean =>
    !choice.hidden.includes(grainOf(item)) &&
    (actors.size === 0 || item.actors.some((actor) => actors.has(actor))) &&
    (sections.size === 0 || (item.section !== null && sections.has(item.section))) &&
    (words.length === 0 || hasWords(texts.get(item)!, words));
  return { ...model, items: model.items.filter(holds) };
}

/** Where the wanted names stand among all; those that the article no longer has narrow nothing. */
function indicesOf(all: readonly string[], wanted: readonly string[]): ReadonlySet<number> {
  const names = new Set(wanted);
  return new Set(all.flatMap((name, index) => (names.has(name) ? [index] : [])));
}

const hasWords = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

type Texts = ReadonlyMap<TimelineItem, string>;
const NO_TEXTS: Texts = new Map();
const known = new WeakMap<TimelineModel, Texts>();

/** All that each event says, folded for searching; made once a chronology, as one searches letter by letter. */
function textsOf(model: TimelineModel): Texts {
  const texts = known.get(model) ?? new Map(model.items.map((item) => [item, textOf(item, model)]));
  known.set(model, texts);
  return texts;
}

const textOf = ({ summary, passage, date, actors }: TimelineItem, model: TimelineModel): string =>
  folded([summary, passage, date, ...actors.map((index) => model.actors[index]?.name ?? '')].join(' '));

/** Without case and accents. @example folded('Chișinău') // "chisinau" */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
