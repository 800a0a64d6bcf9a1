import type { Article } from '../../model';
import { countUpTo } from '../../search';
import { plainWords } from '../escape';
import type { ActorView } from './view';

/** In CSS pixels; a hover is about 500 wide at most, less its padding. */
const WIDTH = 400;
const HEIGHT = 18;
/** The line that stands for the text, and the gap between two sections on it. */
const LINE = { top: 12, height: 3, gap: 2 } as const;
const TICK = { top: 5, height: 12, width: 1.5 } as const;
/** The place under the pointer: a taller tick with a dot, told apart by shape as well as by colour. */
const HERE = { top: 4, height: 13, width: 2.5, radius: 3.5 } as const;
/**
 * The image knows no theme, so that each colour must stand out from white and from black alike: its relative luminance
 * lies between 0.16 and 0.30, which gives a contrast of at least 3:1 with both (WCAG 2.2, 1.4.11).
 */
export const STRIP_COLOURS = { line: '#858585', tick: '#2f86d8', here: '#d9650b' } as const;

/** A part of the article as the picture shows it, with the actor's mentions in it. */
interface Stretch {
  /** Null before the first heading. */
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
  readonly mentions: number;
}

/**
 * A picture of where in the article the actor appears, as Markdown: a line by sections, a tick a mention, the place under
 * the pointer marked. Its alternative text says the same in words. It vanishes for a single mention.
 */
export function strip(view: ActorView): string {
  const { mentions, here, text } = view;
  if (mentions.length < 2 || text.length === 0) return '';
  const stretches = stretchesOf(view);
  const image = `data:image/svg+xml;base64,${btoa(drawing(view, stretches))}`;
  return `![${alternative(stretches, here.span.start)}](${image})`;
}

/** Sections of the highest rank that has more than one; a lone title parts nothing. */
function partsOf({ sections }: Article): { readonly title: string; readonly start: number }[] {
  const depths = [...new Set(sections.map(({ depth }) => depth))].sort((a, b) => a - b);
  const depth = depths.find((rank) => sections.filter((section) => section.depth === rank).length > 1);
  return sections.filter((section) => section.depth === depth).map(({ title, span }) => ({ title, start: span.start }));
}

function stretchesOf({ article, text, mentions }: ActorView): Stretch[] {
  const parts = partsOf(article);
  const before = (offset: number): number => countUpTo(mentions.length, (at) => mentions[at]!.span.start, offset - 1);
  return [{ title: null, start: 0 }, ...parts]
    .map(({ title, start }, index) => {
      const end = parts[index]?.start ?? text.length;
      return { title, start, end, mentions: before(end) - before(start) };
    })
    .filter(({ start, end }) => end > start);
}

function drawing({ text, mentions, here }: ActorView, stretches: readonly Stretch[]): string {
  const x = (offset: number): number => round((offset / text.length) * WIDTH);
  const ticks = new Set(mentions.map(({ span }) => Math.round(x(span.start))));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    ...stretches.map(({ start, end }) => box(x(start), x(end) - x(start) - LINE.gap, LINE, STRIP_COLOURS.line)),
    ...[...ticks].map((at) => box(at - TICK.width / 2, TICK.width, TICK, STRIP_COLOURS.tick)),
    box(x(here.span.start) - HERE.width / 2, HERE.width, HERE, STRIP_COLOURS.here),
    `<circle cx="${x(here.span.start)}" cy="${HERE.radius}" r="${HERE.radius}" fill="${STRIP_COLOURS.here}"/>`,
    '</svg>',
  ].join('');
}

/** Never outside the picture, and never too thin to see. */
function box(x: number, width: number, { top, height }: { top: number; height: number }, fill: string): string {
  const wide = round(Math.max(width, 1));
  const left = round(Math.min(Math.max(x, 0), WIDTH - wide));
  return `<rect x="${left}" y="${top}" width="${wide}" height="${height}" fill="${fill}"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Longer titles are cut in the alternative text. In code units. */
const LONGEST_TITLE = 40;

/** `Mentions by section: before the first heading 2, A Dinner in Silver Spring 4 (this one is here).` */
function alternative(stretches: readonly Stretch[], here: number): string {
  const parts = stretches
    .filter(({ mentions }) => mentions > 0)
    .map(({ title, start, end, mentions }) => {
      const name = title === null ? 'before the first heading' : plainWords(title).slice(0, LONGEST_TITLE).trim();
      return `${stretches.length > 1 ? `${name} ` : ''}${mentions}${start <= here && here < end ? ', this one among them' : ''}`;
    });
  return `Mentions by section: ${parts.join('; ')}`;
}
