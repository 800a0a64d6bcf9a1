import type { FootnoteDefinition, Footnotes, Problem } from '../model';

/** Numbers that may be missing between two notes; labels further apart are names, such as years, and no count. */
const WIDEST_GAP = 3;
const NUMBER = /^[1-9]\d{0,3}$/;

/**
 * Numbers that the notes leave out, where no marker asks for them either: a marker without a note is a problem of its
 * own. Notes may stand in any order, as they do in Markdown.
 */
export function noteGaps({ references, definitions }: Footnotes): Problem[] {
  const cited = new Set(references.map(({ definition }) => definition));
  const asked = new Set(references.filter(({ definition }) => definition === null).map(({ label }) => Number(label)));
  return seriesOf(definitions, cited).flatMap((series) => {
    const notes = [...series].sort(([a], [b]) => a - b);
    return notes.flatMap(([number, { span }], at): Problem[] => {
      const before = notes[at - 1]?.[0] ?? number - 1;
      const missing = Array.from({ length: number - before - 1 }, (_, nth) => before + nth + 1);
      if (missing.length === 0 || missing.length > WIDEST_GAP || missing.some((label) => asked.has(label))) return [];
      return [{ span, code: 'footnote-gap', message: messageOf(missing, before, number) }];
    });
  });
}

type Series = Map<number, FootnoteDefinition>;

/**
 * The notes by number; a new series where the count begins again at 1, as it does in every section of some texts. A
 * second note 1 that nothing cites begins no count: it is a slip.
 */
function seriesOf(definitions: readonly FootnoteDefinition[], cited: ReadonlySet<number | null>): Series[] {
  let series: Series = new Map();
  const all: Series[] = [series];
  definitions.forEach((definition, index) => {
    if (!NUMBER.test(definition.label)) return;
    const number = Number(definition.label);
    if (number === 1 && series.has(1) && cited.has(index)) {
      series = new Map();
      all.push(series);
    }
    if (!series.has(number)) series.set(number, definition);
  });
  return all;
}

function messageOf(missing: readonly number[], before: number, after: number): string {
  const what = missing.length === 1 ? `Note ${missing[0]} is` : `Notes ${missing[0]} to ${missing.at(-1)} are`;
  return `${what} missing between ${before} and ${after}.`;
}
