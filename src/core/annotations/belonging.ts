import type { AnchorText } from './anchorText';
import { anchorAll } from './anchorAll';
import { isUntouched } from './anchor';
import type { Annotation, Target } from './model';
import { needleOf } from './twins';

/** Whether the annotations of another article belong to a text. */
export interface Belonging {
  /** `text`: they were made in this very text; `quotes`: most of them stand in it; `address`: it is from where theirs was. */
  readonly by: 'text' | 'quotes' | 'address' | null;
  /** How many annotations there are, and how many of them stand in the text. */
  readonly count: number;
  readonly fitting: number;
}

/** An anchoring this certain has its own surroundings too: a name that stands in both articles has not. */
const FITS = 0.8;

/** The part of the annotations that must stand in a text for it to be taken for theirs. */
const MOST = 0.5;

/**
 * Says whether annotations belong to a text that is not known to be theirs, since the article was moved perhaps.
 *
 * @param address where the text is from, or null
 * @example belongingTo(anchorText('Then Caesar fell.'), null, []).by // null
 */
export function belongingTo(page: AnchorText, address: string | null, annotations: readonly Annotation[]): Belonging {
  const count = annotations.length;
  if (annotations.some(({ target }) => isUntouched(page, target))) return { by: 'text', count, fitting: count };
  const isSameAddress = address !== null && annotations.some(({ target }) => sourceOf(target) === address);
  const mayFit = annotations.filter(({ target }) => hasLetters(page, target)).length > count * MOST;
  if (!mayFit && !isSameAddress) return { by: null, count, fitting: 0 }; // looking for changed words takes long
  const fitting = anchorAll(page, annotations).filter(
    ({ anchoring }) => anchoring.type === 'anchored' && anchoring.certainty >= FITS,
  ).length;
  const by = fitting > count * MOST ? 'quotes' : isSameAddress ? 'address' : null;
  return { by, count, fitting };
}

/** Whether the letters of a quote stand anywhere in a text. */
function hasLetters({ letters }: AnchorText, { quote }: Target): boolean {
  const needle = needleOf(quote.exact, quote.prefix, quote.suffix).letters;
  return needle !== '' && letters.text.includes(needle);
}

/** The address that the article of an annotation was read at (the W3C's `source`, section 4 of the model), or null. */
export function sourceOf({ unknown }: Target): string | null {
  const { source } = unknown;
  return typeof source === 'string' ? source : null;
}

/** A target that says where its article was read. */
export const withSource = (target: Target, address: string | null): Target =>
  address === null ? target : { ...target, unknown: { ...target.unknown, source: address } };
