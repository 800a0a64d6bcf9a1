import type { ActorType } from '../model';

/** The reader's corrections to a cast: what stands in a `cast.yml`. */
export interface CastFile {
  readonly actors: readonly CastEntry[];
  /** Forms that name nobody. */
  readonly ignore: readonly string[];
}

/**
 * One actor as the reader wants it. A form that is an actor's name brings the whole actor; a form that is only one of
 * its aliases brings the places where the text uses that form; a form nobody recognised is looked for in the text.
 */
export interface CastEntry {
  /** What to show. */
  readonly name: string;
  /** Null leaves the type as it was recognised. */
  readonly type: ActorType | null;
  /** Further forms in the text, exactly as written there. */
  readonly aliases: readonly string[];
}

/** Every type an actor can have, as `cast.yml` spells it. */
export const ACTOR_TYPES: readonly ActorType[] = [
  'person',
  'organization',
  'country',
  'place',
  'group',
  'event',
  'other',
];

/** The forms of an entry, its name first. */
export const formsOf = ({ name, aliases }: CastEntry): readonly string[] => [name, ...aliases];

/**
 * What two spellings of one form share: single spaces, plain apostrophes.
 *
 * @example formKey('Xi’s  China') // "Xi's China"
 */
export const formKey = (form: string): string => form.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
