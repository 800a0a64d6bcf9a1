import type { StructureCues } from '../cues';

/** How a bare heading shows its rank, the highest first; forms that do not occur take no level. */
const FORMS = ['part', 'chapter', 'capitals', 'numeral', 'letter', 'plain', 'bold'] as const;
type Form = (typeof FORMS)[number];

/** A numbered heading shows with its number that it stands beside those without: `3 Results`, `Conclusion`. */
const BESIDE: Readonly<Partial<Record<Form, Form>>> = { plain: 'numeral' };

interface Ranked {
  readonly form: Form;
  /** Parts of its number behind the first: 1 for `2.1`. */
  readonly below: number;
}

/** The title has depth 1. */
const TOP = 2;
const LOWEST = 6;
/** One line in capitals among others may be an acronym. */
const FEWEST_CAPITALS = 2;

/**
 * Depths for the bare headings of a text, 2 to 6, in its order. Their forms give the rank: parts over chapters, capitals
 * over other lines, numbers by their points, letters under numerals, bold lines under all; no level is left out on the
 * way down.
 *
 * @example headingDepths([{ text: '2 Method', isBold: false }, { text: '2.1 Data', isBold: false }], cues) // [2, 3]
 */
export function headingDepths(
  headings: readonly { readonly text: string; readonly isBold: boolean }[],
  cues: StructureCues,
): number[] {
  const shouted = headings.filter(({ text }) => isShouted(text)).length;
  const hasCapitals = shouted >= FEWEST_CAPITALS && shouted < headings.length;
  const ranked = headings.map(({ text, isBold }) => rankOf(text, isBold, hasCapitals, cues));
  const levelOf = levelsOf(new Set(ranked.map(({ form }) => form)));
  let above = TOP - 1;
  return ranked.map(({ form, below }) => {
    above = Math.min(LOWEST, levelOf(form) + below, above + 1);
    return above;
  });
}

function rankOf(text: string, isBold: boolean, hasCapitals: boolean, cues: StructureCues): Ranked {
  const division = cues.divisionOf(text);
  if (division) return { form: division, below: 0 };
  const number = /^(\d+(?:\.\d+)*)[.)]?\s/.exec(text)?.[1];
  if (number) return { form: 'numeral', below: number.split('.').length - 1 };
  if (/^(?=[IVXLC])(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3})[.)]\s/.test(text)) return { form: 'numeral', below: 0 };
  if (/^[A-Z][.)]\s/.test(text)) return { form: 'letter', below: 0 };
  if (hasCapitals && isShouted(text)) return { form: 'capitals', below: 0 };
  return { form: isBold ? 'bold' : 'plain', below: 0 };
}

function levelsOf(forms: ReadonlySet<Form>): (form: Form) => number {
  const beside = (form: Form): Form => {
    const partner = BESIDE[form];
    return partner && forms.has(partner) ? partner : form;
  };
  const ranks = FORMS.filter((form) => forms.has(form) && beside(form) === form);
  return (form) => TOP + Math.max(0, ranks.indexOf(beside(form)));
}

/** `THE EARLY YEARS`; one short word may be an acronym. */
const isShouted = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
