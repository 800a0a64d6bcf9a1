import type { ActorType } from '../../model';

/** What finding roles and descriptions needs to know of a language; all words in small letters. */
export interface DescriptionCues {
  /** Nouns that say what an actor of a type is: a `bank`, a `village`. People have the role nouns instead. */
  readonly heads: Readonly<Record<ActorType, ReadonlySet<string>>>;
  /** Nouns that say little without another word: a `company`; of people such as say whose they are: a `sister`. */
  readonly vague: ReadonlySet<string>;
  /** Words that add nothing to a vague noun: the `new` company. */
  readonly weak: ReadonlySet<string>;
  /** Words that point away from the actor, or to what only its surroundings say: the `other` bank. */
  readonly elsewhere: ReadonlySet<string>;
  /** Small words that never stand before the noun within its phrase. */
  readonly barred: ReadonlySet<string>;
  /** Words that lead on from the noun: `of`, `in`, `based`. */
  readonly complements: ReadonlySet<string>;
  /** Words that begin a clause of its own: `which`, `where`, `born`. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Ending of words that may be a verb of the past as well. */
  readonly participle: RegExp;
  /** Words that open a sentence with something other than its subject: `in`, `when`. */
  readonly openers: ReadonlySet<string>;
  /** Finite verbs that show that no description, but a clause, stands there. */
  readonly verbs: ReadonlySet<string>;
  /** Words that may stand right before the subject of a clause: `that`, `although`. */
  readonly subjectOpeners: ReadonlySet<string>;
  /** Words under which a clause states nothing: `if`. */
  readonly suppositions: ReadonlySet<string>;
  /** `as` of `as Vietnam’s traditional ally, Russia …`. */
  readonly inRoleOf: string;
  /** `to` of `to witness`: what stands behind it is a verb. */
  readonly infinitive: string;
  /** `of` of `the city of Odessa`, and the nouns that it names. */
  readonly of: string;
  readonly namedWithOf: ReadonlySet<string>;
  /** Copulas of the past, which say of a country or a place what it no longer is. */
  readonly past: ReadonlySet<string>;
  /** The two words of `has been`. */
  readonly perfect: readonly [ReadonlySet<string>, string];
}
