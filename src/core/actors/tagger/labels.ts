import type { ActorType } from '../../model';

/** The kinds the tagger tells apart; finer types come from gazetteer and head words. */
export const KINDS = ['person', 'organization', 'place', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** No name; then for each kind the beginning and the inside of a name (the BIO scheme). */
export const LABEL_COUNT = 1 + 2 * KINDS.length;
export const OUTSIDE = 0;

/** @example beginOf('place') // 5 */
export const beginOf = (kind: Kind): number => 1 + 2 * KINDS.indexOf(kind);
export const insideOf = (kind: Kind): number => beginOf(kind) + 1;

/** Kind of a label that is not {@link OUTSIDE}. */
export const kindOf = (label: number): Kind => KINDS[(label - 1) >> 1]!;

export const isBegin = (label: number): boolean => label % 2 === 1;

/** Whether a label may follow another: the inside of a name follows its own kind only. */
export const mayFollow = (previous: number, label: number): boolean =>
  label === OUTSIDE || isBegin(label) || previous === label || previous === label - 1;

const KIND_OF_TYPE: Readonly<Record<ActorType, Kind>> = {
  person: 'person',
  organization: 'organization',
  country: 'place',
  place: 'place',
  group: 'other',
  event: 'other',
  other: 'other',
};

/** The tagger's kind for an actor's type. */
export const kindOfType = (type: ActorType): Kind => KIND_OF_TYPE[type];
