import type { Tense } from '../../../time/meaning';

const FUTURE =
  /\b(?:will|shall|won['’]t|(?:is|are) (?:to|set|due|expected|scheduled|going)|to be (?:held|[a-z]+ed)|due|scheduled|upcoming|until|hopes to|plans to|expects? to)\b|['’]ll\b|\blet['’]s\b|\bplease\b/i;
/** Past forms by their look; irregular verbs of narrative prose. */
export const PAST_FORMS =
  'was|were|had|did|became|began|broke|brought|built|came|chose|drove|fell|felt|fled|fought|found|gave|went|got|grew|held|kept|knew|laid|led|left|lost|made|met|paid|put|ran|rose|said|sank|saw|sent|set|shot|sold|spent|spoke|stood|struck|swore|taught|told|took|threw|understood|won|wrote|[a-z]{2,}ed';
const PAST = new RegExp(`\\b(?:${PAST_FORMS})\\b`, 'i');

/**
 * The tense of a sentence by its words. A passive of the present (`is observed`) has a participle too, so a past form
 * right after `is` or `are` does not count.
 */
export function tenseOf(sentence: string): Tense {
  if (FUTURE.test(sentence)) return 'future';
  return PAST.test(sentence.replace(PASSIVE, ' ')) ? 'past' : 'present';
}

const PASSIVE = /\b(?:is|are|be|being|can be|may be) (?:[a-z]+ly )?[a-z]{2,}ed\b/gi;
