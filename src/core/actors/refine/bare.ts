import { WordClass } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import { NOTHING, type Story, type Told } from './hearsay';
import { freeWords } from './known';

/**
 * Adds the family names that were passed over of people named in full before: `Vladimir Putin met … Putin spoke`.
 * A word that the article also writes small may be just that word: `Tom Hill`, `the hill`.
 */
export const addBarePeople: Story<Set<string>> = {
  begin: () => new Set(),
  learn,
  mend: (block, families, { evidence }) => {
    const told = familiesIn(block);
    learn(families, told);
    return { block: families.size === 0 ? block : withBareNames(block, families, evidence), told };
  },
};

function withBareNames(block: LabelledBlock, families: ReadonlySet<string>, evidence: Evidence): LabelledBlock {
  const { reading, guesses } = block;
  const isFree = freeWords(guesses, reading.words.length);
  const added: Guess[] = [];
  for (const at of reading.lones) {
    const { form } = reading.words[at]!;
    if (!families.has(form.text) || !canBeFamily(at, reading)) continue;
    if (evidence.timesSmall(form) === 0 && isFree(at, at + 1)) {
      added.push({ from: at, to: at + 1, type: 'person', sure: false });
    }
  }
  return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
}

function learn(families: Set<string>, told: readonly Told[]): void {
  for (const { text } of told) families.add(text);
}

/** The last words of full names of people. */
function familiesIn({ reading, guesses }: LabelledBlock): readonly Told[] {
  let told: Told[] | null = null;
  for (const { from, to, type } of guesses) {
    if (type === 'person' && to - from > 1) (told ??= []).push({ text: reading.words[to - 1]!.text, type });
  }
  return told ?? NOTHING;
}

const NO_FAMILY =
  WordClass.Function |
  WordClass.Calendar |
  WordClass.Honorific |
  WordClass.Role |
  WordClass.OrganizationHead |
  WordClass.CompanySuffix |
  WordClass.PlaceHead |
  WordClass.EventHead |
  WordClass.ThingHead;

const canBeFamily = (at: number, { words, classes, knownFrom }: BlockReading): boolean =>
  words[at]!.shape === 'capital' && !(classes[at]! & NO_FAMILY) && !knownFrom.has(at);
