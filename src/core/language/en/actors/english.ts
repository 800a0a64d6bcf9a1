import { WordClass, type ActorCues, type KnownName } from '../../../actors/cues';
import { unpackModel, type TaggerModel } from '../../../actors/tagger/model';
import { unpackVectors } from '../../../actors/tagger/wordVectors';
import * as contexts from './contexts';
import { COUNTRIES } from './countries';
import storedTagger from './data/tagger.json';
import storedVectors from './data/vectors.json';
import { descriptions } from './descriptions';
import { mending } from './mending';
import * as organizations from './organizations';
import { FAMILY_NAMES, FEMALE_GIVEN_NAMES, GIVEN_NAMES } from './personNames';
import { PLACES } from './places';
import { REGIONS } from './regions';
import * as titles from './titles';

/** Bit → the words that carry it. */
const CLASSES: readonly (readonly [number, readonly string[]])[] = [
  [WordClass.Honorific, titles.HONORIFICS],
  [WordClass.Role, titles.ROLE_NOUNS],
  [WordClass.RoleModifier, titles.ROLE_MODIFIERS],
  [WordClass.Given, GIVEN_NAMES],
  [WordClass.Family, FAMILY_NAMES],
  [WordClass.OrganizationHead, organizations.ORGANIZATION_HEADS],
  [WordClass.CompanySuffix, organizations.COMPANY_SUFFIXES],
  [WordClass.PlaceHead, contexts.PLACE_HEADS],
  [WordClass.EventHead, contexts.EVENT_HEADS],
  [WordClass.ThingHead, contexts.THING_HEADS],
  [WordClass.Calendar, contexts.CALENDAR],
  [WordClass.Function, contexts.FUNCTION_WORDS],
  [WordClass.Direction, contexts.DIRECTIONS],
  [WordClass.Connector, contexts.CONNECTORS],
  [WordClass.NameParticle, contexts.NAME_PARTICLES],
  [WordClass.PersonVerb, contexts.PERSON_VERBS],
  [WordClass.PlacePreposition, contexts.PLACE_PREPOSITIONS],
  [WordClass.Article, ['the', 'a', 'an']],
  [WordClass.PublicationCue, contexts.PUBLICATION_CUES],
  [WordClass.ListConnector, ['and']],
];

function classesOfWords(): Map<string, number> {
  const classes = new Map<string, number>();
  for (const [bit, words] of CLASSES) {
    for (const word of words) {
      const lower = word.toLowerCase();
      classes.set(lower, (classes.get(lower) ?? 0) | bit);
    }
  }
  return classes;
}

/** Later rows give way to earlier ones: `Georgia` is the country first. */
function knownNames(): KnownName[] {
  const plain = (name: string, type: KnownName['type']): KnownName => ({
    name,
    type,
    canonical: name,
    country: null,
    demonym: false,
  });
  return [
    ...COUNTRIES.flatMap(({ code, names, demonyms }) => {
      const row = { type: 'country' as const, canonical: names[0]!, country: code };
      return [
        ...names.map((name) => ({ ...row, name, demonym: false })),
        ...demonyms.map((name) => ({ ...row, name, demonym: true })),
      ];
    }),
    ...REGIONS.flatMap(({ names, demonyms }) => {
      const row = { type: 'place' as const, canonical: names[0]!, country: null };
      return [
        ...names.map((name) => ({ ...row, name, demonym: false })),
        ...demonyms.map((name) => ({ ...row, name, demonym: true })),
      ];
    }),
    ...organizations.ORGANIZATIONS.map((name) => plain(name, 'organization')),
    ...contexts.GROUPS.map((name) => plain(name, 'group')),
    ...PLACES.map((name) => plain(name, 'place')),
  ];
}

const FEMALE = new Set(FEMALE_GIVEN_NAMES);
const GIVEN = new Set(GIVEN_NAMES);
let tagger: TaggerModel | undefined;

/** English. */
export const actorCues: ActorCues = {
  mending,
  descriptions,
  roleEnding: /(?:[^f]ist|grapher|logian|matician|trician|[nit]eer|smith)$/,
  classes: classesOfWords(),
  known: knownNames(),
  tagger: () => (tagger ??= unpackModel(storedTagger, unpackVectors(storedVectors))),
  possessive: /^['’]s?(?![\p{L}\p{N}])/u,
  headConnectors: new Set(['of', 'for', 'on']),
  compoundTails: new Set(contexts.COMPOUND_TAILS),
  listConnectors: new Set(['and']),
  genderOfGivenName: (name) => (FEMALE.has(name) ? 'female' : GIVEN.has(name) ? 'male' : null),
  genderOfTitle: new Map([
    ...titles.MALE_TITLES.map((title) => [title, 'male'] as const),
    ...titles.FEMALE_TITLES.map((title) => [title, 'female'] as const),
  ]),
  roleLinks: new Set(['as', 'is', 'was', 'became', 'remains']),
};
