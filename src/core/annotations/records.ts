import { eachInSteps, finish, type Steps } from '../steps';
import type { Annotation } from './model';
import { fromRecord, isInstant, toRecord } from './record';

/** A `NAME.annotations.jsonl` as read. */
export interface Records {
  readonly annotations: readonly Annotation[];
  /** Annotations that the reader deleted: kept as a line, so that a merge does not bring them back. */
  readonly deleted: readonly Deleted[];
  /** Lines that are no record: shown to the reader, and written again letter for letter. */
  readonly setAside: readonly SetAside[];
}

/** That an annotation was deleted, and when. */
export interface Deleted {
  readonly id: string;
  readonly deleted: string;
}

/** A line that could not be read. */
export interface SetAside {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Whether there is nothing in a file, and never was. */
export const isEmpty = ({ annotations, deleted, setAside }: Records): boolean =>
  annotations.length + deleted.length + setAside.length === 0;

/** Lines that are read or written in a step: less than a millisecond's work. */
const LINES_PER_STEP = 50;

/** What git leaves in a file that it could not merge; both sides' records are kept, and these lines are not. */
const CONFLICT = /^(?:<{7}|\|{7}|>{7}|={7})(?: .*)?$/;

/**
 * Reads a file of records, one a line. A bad line hides no other. Of several records with one id the newest stands:
 * after a merge that git did, or left undone, both sides are there.
 *
 * @example readRecords('not JSON\n').setAside // [{ line: 1, text: 'not JSON' }]
 */
export const readRecords = (text: string): Records => finish(growRecords(text));

/**
 * The same in steps: a file may hold thousands.
 *
 * @param known annotations of the file as it was read before: those whose lines stand there still are not read anew
 */
export function* growRecords(text: string, known: readonly Annotation[] = []): Steps<Records> {
  const byLine = new Map(known.map((annotation) => [written.get(annotation), annotation]));
  const setAside: SetAside[] = [];
  const entries: Entry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  let at = 0;
  yield* eachInSteps(
    lines,
    (line) => {
      at += 1;
      if (line.trim() === '' || CONFLICT.test(line)) return;
      const same = byLine.get(line);
      const entry = same ? entryFor(same) : entryOf(line);
      if (entry) entries.push(entry);
      else setAside.push({ line: at, text: line });
    },
    LINES_PER_STEP,
  );
  return { ...newest(entries), setAside };
}

/**
 * Writes records, the oldest first, so that a new one goes to the end and an edited one stays in its line.
 *
 * @example writeRecords(readRecords(text)) // the same text, if it was in order
 */
export const writeRecords = (records: Records): string => finish(growText(records));

/** The same in steps. What was read and is as it was read is written as it stood there, letter for letter. */
export function* growText({ annotations, deleted, setAside }: Records): Steps<string> {
  const known: { readonly at: string; readonly id: string; readonly line: string }[] = [];
  yield* eachInSteps(
    annotations,
    (annotation) => known.push({ at: annotation.created, id: annotation.id, line: lineOf(annotation) }),
    LINES_PER_STEP,
  );
  for (const { id, deleted: at } of deleted) known.push({ at, id, line: JSON.stringify({ id, deleted: at }) });
  known.sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const lines = [...known.map(({ line }) => line), ...setAside.map(({ text }) => text)];
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines of annotations as they were read or written last. */
const written = new WeakMap<Annotation, string>();

function lineOf(annotation: Annotation): string {
  const line = written.get(annotation) ?? JSON.stringify(toRecord(annotation));
  written.set(annotation, line);
  return line;
}

/**
 * Two versions of one file as one, for a window that has changed what another wrote meanwhile. Nothing is lost: a record
 * that only one has stays, the newest of two stands, a deletion counts as a change. No common ancestor is needed, and
 * the order of the two does not matter.
 */
export function mergeRecords(ours: Records, theirs: Records): Records {
  const entries = [ours, theirs].flatMap(({ annotations, deleted }): Entry[] => [
    ...annotations.map(entryFor),
    ...deleted.map(({ id, deleted: at }): Entry => ({ annotation: null, id, at })),
  ]);
  const known = new Set(ours.setAside.map(({ text }) => text));
  const setAside = [...ours.setAside, ...theirs.setAside.filter(({ text }) => !known.has(text))];
  return { ...newest(entries), setAside };
}

/** What a line says of an annotation: how it is, or that it was deleted. */
interface Entry {
  readonly id: string;
  readonly at: string;
  readonly annotation: Annotation | null;
}

const entryFor = (annotation: Annotation): Entry => ({ annotation, id: annotation.id, at: annotation.modified });

function entryOf(line: string): Entry | null {
  const value = parsed(line);
  const annotation = fromRecord(value);
  if (annotation) {
    written.set(annotation, line);
    return entryFor(annotation);
  }
  const { id, deleted, ...rest } = (value ?? {}) as Partial<Record<string, unknown>>;
  if (typeof id !== 'string' || !isInstant(deleted) || Object.keys(rest).length > 0) return null;
  return { annotation: null, id, at: deleted };
}

/** What a line holds; undefined where it is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** One entry an id: the newest; of two of one instant the greater as text, so that all windows and both sides agree. */
function newest(entries: readonly Entry[]): Pick<Records, 'annotations' | 'deleted'> {
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    if (!known || isNewer(entry, known)) byId.set(entry.id, entry);
  }
  const kept = [...byId.values()].sort((a, b) => compare(a.id, b.id));
  return {
    annotations: kept
      .flatMap(({ annotation }) => annotation ?? [])
      .sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id)),
    deleted: kept.filter(({ annotation }) => annotation === null).map(({ id, at }) => ({ id, deleted: at })),
  };
}

const isNewer = (a: Entry, b: Entry): boolean => (Date.parse(a.at) - Date.parse(b.at) || compare(said(a), said(b))) > 0;

const said = ({ annotation }: Entry): string => (annotation ? JSON.stringify(toRecord(annotation)) : '');

/** By code units: the same in every place of the world. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
