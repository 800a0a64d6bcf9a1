import type { ActorType } from '../../model';
import { WordClass } from '../cues';
import { Context } from '../contexts';
import type { Guess } from '../guess';
import type { WordRange } from '../reading';
import type { RuleContext } from './chunks';

/** What a rule says of a name; null where it has no opinion. */
type Rule = (name: WordRange, context: RuleContext) => ActorType | null;

/** By the name itself, the most telling first. */
const BY_NAME: readonly Rule[] = [byGazetteer, byHead, byPersonName, byAcronym];
/** By what stands around it here and elsewhere. */
const BY_CONTEXT: readonly Rule[] = [byTitle, byDocument];

/** The type of a name. */
export function classify(name: WordRange, context: RuleContext): Guess {
  const { from, to } = name;
  const said = firstOf(BY_NAME, name, context);
  if (said) return { from, to, type: said, sure: true };
  return { from, to, type: firstOf(BY_CONTEXT, name, context) ?? 'other', sure: false };
}

function firstOf(rules: readonly Rule[], name: WordRange, context: RuleContext): ActorType | null {
  for (const rule of rules) {
    const type = rule(name, context);
    if (type) return type;
  }
  return null;
}

function byGazetteer({ from, to }: WordRange, { knownFrom }: RuleContext): ActorType | null {
  const known = knownFrom.get(from);
  return known?.to === to ? known.entry.type : null;
}

/** The last word, or the last before `of` and its like: `Bank of China`, `Hudson River`. */
function byHead({ from, to }: WordRange, { reading, cues }: RuleContext): ActorType | null {
  const { words, classes } = reading;
  let head = to - 1;
  for (let index = from + 1; index < to; index += 1) {
    if (cues.headConnectors.has(words[index]!.lower)) {
      head = index - 1;
      break;
    }
  }
  if (to - from === 1) return null;
  const bits = classes[head]!;
  if (bits & (WordClass.OrganizationHead | WordClass.CompanySuffix)) return 'organization';
  if (bits & WordClass.PlaceHead || classes[from]! & WordClass.Direction) return 'place';
  if (bits & WordClass.EventHead) return 'event';
  return bits & WordClass.ThingHead ? 'other' : null;
}

const MAX_PERSON_WORDS = 5;

function byPersonName({ from, to }: WordRange, { reading }: RuleContext): ActorType | null {
  const { words, classes } = reading;
  if (to - from > MAX_PERSON_WORDS) return null;
  if (classes[from]! & WordClass.Given) return 'person';
  if (to - from === 1) return classes[from]! & WordClass.Family ? 'person' : null;
  if (words.slice(from, to - 1).some(({ shape }) => shape === 'initial')) return 'person';
  return classes[to - 1]! & WordClass.Family && words[from]!.shape === 'capital' ? 'person' : null;
}

function byAcronym({ from, to }: WordRange, { reading }: RuleContext): ActorType | null {
  const word = reading.words[from]!;
  return to - from === 1 && word.shape === 'capitals' && word.text.length > 1 ? 'organization' : null;
}

function byTitle({ from }: WordRange, { reading }: RuleContext): ActorType | null {
  const before = from > 0 && /^(?: |\. )$/.test(reading.words[from]!.gap) ? reading.classes[from - 1]! : 0;
  return before & (WordClass.Honorific | WordClass.Role) ? 'person' : null;
}

/** Weighs where the words of the name stand in the whole document. */
function byDocument({ from, to }: WordRange, { reading, evidence }: RuleContext): ActorType | null {
  const first = evidence.contextsOf(reading.words[from]!);
  const last = evidence.contextsOf(reading.words[to - 1]!);
  if ((first | last) & (Context.Honorific | Context.RoleBefore | Context.Initial | Context.GivenBefore))
    return 'person';
  if (last & Context.OrganizationHead) return 'organization';
  if (last & Context.PersonVerb) return 'person';
  if (first & Context.PlacePreposition && !(first & Context.Article)) return 'place';
  if (first & Context.Article) return 'organization';
  return to - from === 2 || to - from === 3 ? 'person' : null;
}
