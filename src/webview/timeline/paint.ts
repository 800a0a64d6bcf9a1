/** A colour as any reader of SVG knows it, and how much of what lies behind it shows through. */
export interface Paint {
  /** `#rrggbb`, `none`, or `url(#id)` of a gradient. */
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

const NOTHING: Paint = { colour: 'none', opacity: 1 };

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` and what `color-mix` computes to: `color(srgb 0.1 0.2 0.3 / 0.5)`. */
const COLOUR = /^(rgba?|color)\((?:srgb )?\s*([^\s,/]+)[\s,]+([^\s,/]+)[\s,]+([^\s,/)]+)(?:\s*[,/]\s*([^\s)]+))?\s*\)$/;
const GRADIENT = /^url\(["']?#([\w-]+)["']?\)/;

/**
 * A computed `fill`, `stroke` or `stop-color` (CSS Color 4, 15) in the words of SVG 1.1, which programs that draw know
 * best. What shows nothing, or is no colour that we know, is `none`; of addresses only those inside the picture stay.
 *
 * @example paintOf('rgba(255, 0, 0, 0.5)') // { colour: '#ff0000', opacity: 0.5 }
 */
export function paintOf(computed: string): Paint {
  const gradient = GRADIENT.exec(computed);
  if (gradient) return { colour: `url(#${gradient[1]!})`, opacity: 1 };
  const match = COLOUR.exec(computed);
  if (!match) return NOTHING;
  const scale = match[1] === 'color' ? 255 : 1;
  const channels = match.slice(2, 5).map((channel) => byteOf(Number(channel) * scale));
  const opacity = match[5] === undefined ? 1 : Number(match[5]);
  if (channels.some(Number.isNaN) || !(opacity > 0)) return NOTHING;
  return { colour: `#${channels.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`, opacity };
}

const byteOf = (channel: number): number => Math.round(Math.min(Math.max(channel, 0), 255));
