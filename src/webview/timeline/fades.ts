import { svg } from '../dom';

/** How far the ends of a mark fade whose time is only known to lie within it, as a share of its width. */
const FADE = 0.14;

/**
 * Fill and line of events that happened some time within a period: solid in the middle, fading to both ends.
 * Their colour is a class of the stylesheet, so that it follows the theme.
 */
export function fadeDefinitions(): SVGDefsElement {
  return svg('defs', {}, fade('within'), fade('within-line'));
}

function fade(id: string): SVGLinearGradientElement {
  const stop = (share: number, place: 'end' | 'middle') => svg('stop', { offset: share, class: `${id} ${place}` });
  return svg('linearGradient', { id }, stop(0, 'end'), stop(FADE, 'middle'), stop(1 - FADE, 'middle'), stop(1, 'end'));
}
