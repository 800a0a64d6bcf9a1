import { measureBy, type Measure } from './labels';

/** A date is set smaller than the summary beside it; the stylesheet says the same (`.date`). */
export const DATE_SIZE = 0.92;

/** Measures for the fonts that labels are set in, as the page has them now. */
export function measuresFor(element: Element): { readonly measure: Measure; readonly measureDate: Measure } {
  const { fontSize, fontFamily } = getComputedStyle(element);
  const pixels = parseFloat(fontSize);
  return {
    measure: measureFont(`${pixels}px ${fontFamily}`),
    measureDate: measureFont(`${pixels * DATE_SIZE}px ${fontFamily}`),
  };
}

/** What was measured of a font stays true: a page has two of them, until its zoom or its settings change. */
const measured = new Map<string, Measure>();

function measureFont(font: string): Measure {
  let measure = measured.get(font);
  if (!measure) measured.set(font, (measure = measureBy(advanceIn(font))));
  return measure;
}

function advanceIn(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return () => 8;
  context.font = font;
  return (character) => context.measureText(character).width;
}
