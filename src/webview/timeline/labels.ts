/** Width of a text in pixels, in one font. */
export type Measure = (text: string) => number;

/** What stands beside a mark. */
export interface Label {
  readonly date: string;
  readonly summary: string;
  /** What it takes on the axis, in pixels. */
  readonly width: number;
}

/** The label of each event, by its index. */
export type LabelOf = (index: number) => Label;

/** How labels are set. */
export interface LabelStyle {
  /** Date and summary in two lines, or side by side. */
  readonly lines: 1 | 2;
  /** A single line may leave the date to the axis. */
  readonly dated: boolean;
  /** Widest label, in pixels. */
  readonly widest: number;
  /** Measures the summary's and the date's font. */
  readonly measure: Measure;
  readonly measureDate: Measure;
}

/** Between date and summary on one line, in pixels. */
export const DATE_GAP = 8;
/** Longest label inside a bar or beside empty room, in pixels: a line beyond it is no label any more. */
export const LONGEST_LABEL = 700;
const ELLIPSIS = '…';

/** Characters below this are asked for by number, the others through a map: nearly all text is among the first. */
const COMMON = 0x300;

/**
 * A measure that adds up the widths of single characters, each asked for once: thousands of labels are measured before
 * the first paint, and a pixel of kerning does not matter there.
 */
export function measureBy(advance: (character: string) => number): Measure {
  const common = new Float64Array(COMMON).fill(NaN);
  const others = new Map<string, number>();
  const other = (character: string): number => {
    let own = others.get(character);
    if (own === undefined) others.set(character, (own = advance(character)));
    return own;
  };
  return (text) => {
    let width = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < COMMON) {
        let own = common[unit]!;
        if (Number.isNaN(own)) common[unit] = own = advance(text[at]!);
        width += own;
      } else {
        const character = String.fromCodePoint(text.codePointAt(at)!);
        width += other(character);
        at += character.length - 1;
      }
    }
    return width;
  };
}

/** The text, or as many of its words as fit, with an ellipsis. Cuts inside a word where not even the first one fits. */
export function shorten(text: string, room: number, measure: Measure): string {
  const left = room - measure(ELLIPSIS);
  let width = 0;
  let end = 0;
  let wordEnd = 0;
  for (const character of text) {
    width += measure(character);
    if (width > room) return text.slice(0, wordEnd > end * 0.6 ? wordEnd : end).trimEnd() + ELLIPSIS;
    if (width > left) continue; // fits only if all that is left does, in the place of the ellipsis
    if (character === ' ') wordEnd = end;
    end += character.length;
  }
  return text;
}

/** The label of an event: its date in full, and as much of its summary as the style has room for. */
export function labelOf(item: { readonly date: string; readonly summary: string }, style: LabelStyle): Label {
  const { lines, dated, widest, measure, measureDate } = style;
  const date = lines === 2 || dated ? item.date : '';
  const dateWidth = date === '' ? 0 : measureDate(date);
  const before = lines === 1 && date !== '' ? dateWidth + DATE_GAP : 0;
  const summary = shorten(item.summary, Math.max(widest - before, 0), measure);
  const summaryWidth = measure(summary);
  return { date, summary, width: lines === 2 ? Math.max(dateWidth, summaryWidth) : before + summaryWidth };
}

/** Labels that are made once each, when they are asked for. */
export function remembered(make: LabelOf): LabelOf {
  const made = new Map<number, Label>();
  return (index) => {
    let label = made.get(index);
    if (!label) made.set(index, (label = make(index)));
    return label;
  };
}
