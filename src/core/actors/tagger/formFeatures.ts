import type { Evidence } from '../evidence';
import { MANY } from '../changes';
import { hashText } from '../hash';
import type { ProseWord, WordForm } from '../word';
import type { FeatureList } from './featureList';
import type { FormTable } from './forms';

/** How far to each side of a word its neighbours are seen. */
export const REACH = 2;

/** Templates of the words before and behind, by the offset from -{@link REACH} on; the word itself has its own. */
const WORD_TEMPLATES = [29, 20, 2, 21, 30];

/**
 * What a word form says of the word `offset` places before it, whatever else stands there: the same wherever the form
 * occurs, so that it need be weighed once an article.
 *
 * @param form undefined where the block has no word there
 */
export function addFormFeatures(
  form: WordForm | undefined,
  offset: number,
  { forms, evidence }: { readonly forms: FormTable; readonly evidence: Evidence },
  list: FeatureList,
): void {
  const place = offset + REACH;
  list.add(WORD_TEMPLATES[place]!, forms.hashOf(form));
  if (!form) return;
  list.addBits(40 + 2 * place + (form.capital ? 1 : 0), form.classes);
  if (offset !== 0) return;
  addSpelling(form, list);
  addUse(form, evidence, list);
}

const MAX_AFFIX = 4;

function addSpelling(form: WordForm, list: FeatureList): void {
  const { lower, text } = form;
  list.add(1, hashText(text));
  for (let length = 1; length <= MAX_AFFIX && length < lower.length; length += 1) {
    if (length > 1) list.add(2 + length, hashText(lower, 0, length));
    list.add(6 + length, hashText(lower, lower.length - length));
  }
  list.add(11, patternOf(form));
  list.add(13, 1);
}

const LONG_WORD = 9;

/** Shape with length: what tells `U.S.`, `NATO` and `Ann` apart. */
export const patternOf = ({ shapeCode, text }: WordForm): number =>
  shapeCode * 32 + Math.min(text.length, LONG_WORD) * 2 + (text.includes('.') ? 1 : 0);

/** What the whole article knows of the form. */
function addUse(form: WordForm, evidence: Evidence, list: FeatureList): void {
  const contexts = evidence.contextsOfForm(form);
  list.add(60, Math.min(evidence.timesSmall(form), MANY) * (MANY + 1) + Math.min(evidence.timesInside(form), MANY));
  list.add(62, Math.min(evidence.timesCapital(form), MANY));
  list.addBits(63, contexts);
  list.add(64, contexts);
}

/** Whether the article writes the word small, and whether it writes it with a capital where none need be: 0 to 3. */
export const usedAs = ({ form }: ProseWord, evidence: Evidence): number =>
  Math.min(evidence.timesSmall(form), 1) * 2 + Math.min(evidence.timesInside(form), 1);
