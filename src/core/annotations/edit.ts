import type { Annotation, Body, Motivation, Target } from './model';
import type { Records } from './records';
import { mergeRecords } from './records';

/** What a reader says of a passage when it is marked. */
export interface Marking {
  readonly colour: string | null;
  readonly notes: readonly string[];
  readonly tags: readonly string[];
}

/** A new annotation. @param now an instant, as `Date.toISOString` gives it */
export const newAnnotation = (id: string, target: Target, { colour, notes, tags }: Marking, now: string): Annotation =>
  withMotivation({
    id,
    created: now,
    modified: now,
    motivation: 'highlighting',
    body: [...bodies('commenting', notes), ...bodies('tagging', tags)],
    colour,
    target,
    unknown: {},
  });

/** What can be changed of an annotation. */
export interface Edit {
  readonly colour?: string | null;
  /** All notes it is to have; blank ones are left out. */
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
  readonly target?: Target;
}

/**
 * An annotation after an edit. Fields of notes and tags that nobody here knows stay with those that stay.
 *
 * @example edited(annotation, { tags: ['trade'] }, now).motivation // 'tagging', where it has no note
 */
export function edited(annotation: Annotation, edit: Edit, now: string): Annotation {
  const { body } = annotation;
  return withMotivation({
    ...annotation,
    modified: later(now, annotation.modified),
    colour: edit.colour === undefined ? annotation.colour : edit.colour,
    body: [...said(body, 'commenting', edit.notes), ...said(body, 'tagging', edit.tags)],
    target: edit.target ?? annotation.target,
  });
}

/** Records in which this annotation stands; the same where it, or a newer version of it, stands there already. */
export const put = (records: Records, ...annotations: readonly Annotation[]): Records =>
  mergeRecords(records, { annotations, deleted: [], setAside: [] });

/** Records without an annotation, and a mark in its place so that no merge brings it back. */
export const remove = (records: Records, ids: readonly string[], now: string): Records =>
  mergeRecords(records, { annotations: [], deleted: ids.map((id) => ({ id, deleted: now })), setAside: [] });

/** Records in which targets are said anew: nothing that the reader did, so that a real edit elsewhere wins over it. */
export function restated(records: Records, targets: ReadonlyMap<string, Target>): Records {
  const annotations = records.annotations.map((annotation) => {
    const target = targets.get(annotation.id);
    return target ? { ...annotation, target } : annotation;
  });
  return { ...records, annotations };
}

const bodies = (purpose: Body['purpose'], values: readonly string[]): Body[] =>
  values.filter((value) => value.trim() !== '').map((value) => ({ purpose, value, unknown: {} }));

/** The bodies of one purpose after an edit that says which there are to be. */
function said(body: readonly Body[], purpose: Body['purpose'], values: readonly string[] | undefined): readonly Body[] {
  const own = body.filter((one) => one.purpose === purpose);
  if (!values) return own;
  return bodies(purpose, values).map((now, at) => {
    const same = own.find(({ value }) => value === now.value) ?? (values.length === own.length ? own[at] : undefined);
    return { ...now, unknown: same?.unknown ?? {} };
  });
}

function withMotivation(annotation: Annotation): Annotation {
  const has = (purpose: Body['purpose']) => annotation.body.some((one) => one.purpose === purpose);
  const motivation: Motivation = has('commenting') ? 'commenting' : has('tagging') ? 'tagging' : 'highlighting';
  return { ...annotation, motivation };
}

/** An edit is newer than what it edits, whatever the clocks of two machines say. */
const later = (now: string, before: string): string =>
  Date.parse(now) > Date.parse(before) ? now : new Date(Date.parse(before) + 1).toISOString();
