import type { ActorType } from '../model';
import type { DescriptionCues } from './roles/cues';
import type { TaggerModel } from './tagger/model';

/** Classes a word can belong to, as bits of one number; a word may have several. */
export const WordClass = {
  Honorific: 1 << 0,
  Role: 1 << 1,
  RoleModifier: 1 << 2,
  Given: 1 << 3,
  Family: 1 << 4,
  OrganizationHead: 1 << 5,
  CompanySuffix: 1 << 6,
  PlaceHead: 1 << 7,
  EventHead: 1 << 8,
  ThingHead: 1 << 9,
  Calendar: 1 << 10,
  Function: 1 << 11,
  Direction: 1 << 12,
  Connector: 1 << 13,
  NameParticle: 1 << 14,
  PersonVerb: 1 << 15,
  PlacePreposition: 1 << 16,
  Article: 1 << 17,
  PublicationCue: 1 << 18,
  ListConnector: 1 << 19,
} as const;

/** A name known beforehand and the actor it leads to. */
export interface KnownName {
  /** As written, for example `South-east Asian`. */
  readonly name: string;
  readonly type: ActorType;
  /** Canonical name of its actor: `Southeast Asia`. */
  readonly canonical: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
  /** Whether it is the word for a people and its things, not the name itself. */
  readonly demonym: boolean;
}

/** Words that mend a name's type or bounds after tagging; all in small letters. */
export interface MendingCues {
  /** Before a numeral they name a part of a document: `Article IV`. */
  readonly documentParts: ReadonlySet<string>;
  /** What hangs in the sky is nobody. */
  readonly skyBodies: ReadonlySet<string>;
  /** Before a name they say that it is a place: `the station Vostok`. */
  readonly placeNouns: ReadonlySet<string>;
  /** Before a name they say that it is a ship or a machine: `the tug Goliath`. */
  readonly craftNouns: ReadonlySet<string>;
  /** Last words that only places have. */
  readonly geographyTails: ReadonlySet<string>;
  /** First words that only places have. */
  readonly geographyOpeners: ReadonlySet<string>;
  /** First words of happenings: `Operation Highjump`. */
  readonly eventOpeners: ReadonlySet<string>;
  /** Last words of happenings, whatever stands before them. */
  readonly eventTails: ReadonlySet<string>;
  /** Last words of what states sign. */
  readonly agreementTails: ReadonlySet<string>;
  /** Heads that only organizations have. */
  readonly organizationTails: ReadonlySet<string>;
  /** Before a lone name, with a capital, they say that it is a person: `Queen Victoria`. */
  readonly rulers: ReadonlySet<string>;
  /** The definite article. */
  readonly definite: string;
  /** Before a name that nothing else explains they say that it is a place. */
  readonly standingPrepositions: ReadonlySet<string>;
}

/** What recognising actors needs to know of a language. */
export interface ActorCues {
  readonly mending: MendingCues;
  readonly descriptions: DescriptionCues;
  /** Endings of words for what a person does: `geophysicist`. */
  readonly roleEnding: RegExp;
  /** Classes of a word in small letters, bits of {@link WordClass}. */
  readonly classes: ReadonlyMap<string, number>;
  readonly known: readonly KnownName[];
  /** Whether a possessive ending, such as `’s `, opens what stands between two words. */
  readonly possessive: RegExp;
  /** The trained tagger, unpacked on first use; null where the language has none and rules decide alone. */
  readonly tagger: () => TaggerModel | null;
  /** Small words that follow the head of a name: `Bank of China`, `Council on …`. */
  readonly headConnectors: ReadonlySet<string>;
  /** Second parts of compounds with a name that are no part of it: `US-led`. */
  readonly compoundTails: ReadonlySet<string>;
  /** Small words that join names of one rank: `Foreign and Defense Policy`. */
  readonly listConnectors: ReadonlySet<string>;
  /** Words that set a name apart from its role: `as`, and the copulas of `X is the chairman of`. */
  readonly roleLinks: ReadonlySet<string>;
  /** What a given name says of its bearer, or null. */
  genderOfGivenName(name: string): 'male' | 'female' | null;
  /** What a title says of its bearer, by the title in small letters. */
  readonly genderOfTitle: ReadonlyMap<string, 'male' | 'female'>;
}
