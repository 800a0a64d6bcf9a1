import type { PictureFormatId } from '../../shared/timelineExport/formats';
import { svg } from '../dom';
import { paintOf } from './paint';

/** What a picture may hold, and which attributes of it: drawing, and nothing that runs, loads or leads elsewhere. */
const ELEMENTS = new Set(
  'svg g defs linearGradient stop rect line circle ellipse path polyline polygon text tspan'.split(' '),
);
const ATTRIBUTES = new Set(
  'x y dx dy x1 y1 x2 y2 cx cy r rx ry d points width height offset transform text-anchor'.split(' '),
);
/** What shows where the reader is, not what the article says. */
const TRANSIENT = '.halo';

/** Colours, and the attribute that says how far each covers. */
const PAINTS = { fill: 'fill-opacity', stroke: 'stroke-opacity' } as const;
/** What SVG hands down to the children: written where it changes. */
const INHERITED = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'dominant-baseline',
  'paint-order',
] as const;

type Attributes = ReadonlyMap<string, string>;

/** Pixels of a PNG for one of the page: at least two, so that it is sharp where it is enlarged or printed. */
const LEAST_RATIO = 2;
/** No browser draws a wider canvas (https://developer.mozilla.org/docs/Web/HTML/Element/canvas#maximum_canvas_size). */
const WIDEST = 16_384;

/**
 * The axis as it is in view, as a picture of its own: SVG as text, or a PNG in base64.
 *
 * @param canvas the axis's `svg`, on the page and drawn
 * @param title said to whom cannot see it
 * @throws where the browser cannot draw it
 */
export async function pictureOf(canvas: SVGSVGElement, title: string, format: PictureFormatId): Promise<string> {
  const { width, height } = canvas.getBoundingClientRect();
  if (width === 0 || height === 0) throw new Error('the axis is not in view');
  const text = new XMLSerializer().serializeToString(standalone(canvas, title, width, height));
  return format === 'svg' ? text : asPng(text, width, height);
}

/** The drawing with the colours and fonts of the page's theme written into it, on the page's ground. */
function standalone(canvas: SVGSVGElement, title: string, width: number, height: number): SVGSVGElement {
  const ground = paintOf(getComputedStyle(document.body).backgroundColor).colour;
  const picture = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(svg('title', {}, xmlText(title)), svg('rect', { width, height, fill: ground }));
  for (const child of canvas.childNodes) picture.append(...copyOf(child, new Map()));
  return picture;
}

/** A node and what is in it; nothing where it does not show. `above` is what its parent hands down. */
function copyOf(node: Node, above: Attributes): Node[] {
  if (node instanceof Text) return [document.createTextNode(xmlText(node.data))];
  if (!(node instanceof SVGElement) || !ELEMENTS.has(node.localName) || node.matches(TRANSIENT)) return [];
  const style = getComputedStyle(node);
  // Parts of a text without size are there for who listens to it.
  if (style.display === 'none' || style.fontSize === '0px') return [];
  const copy = document.createElementNS(node.namespaceURI, node.localName);
  for (const { name, value } of node.attributes) if (ATTRIBUTES.has(name)) copy.setAttribute(name, value);
  // A glide between two places ends at what the style says; its attribute knows no unit.
  const { transform } = node.style;
  if (transform !== '') copy.setAttribute('transform', transform.replaceAll('px', ''));
  if (node.localName === 'linearGradient') copy.id = node.id;
  const looks = looksOf(node.localName, style);
  for (const [name, value] of looks) if (above.get(name) !== value) copy.setAttribute(name, value);
  const own = ownLooks(node.localName, style);
  for (const [name, value] of own) copy.setAttribute(name, value);
  for (const child of node.childNodes) copy.append(...copyOf(child, looks));
  return [copy];
}

/** How it looks in what children inherit. */
function looksOf(name: string, style: CSSStyleDeclaration): Attributes {
  const looks = new Map<string, string>();
  if (name === 'defs' || name === 'linearGradient' || name === 'stop') return looks;
  for (const [property, covering] of Object.entries(PAINTS)) {
    const { colour, opacity } = paintOf(style.getPropertyValue(property));
    looks.set(property, colour);
    looks.set(covering, String(opacity * Number(style.getPropertyValue(covering))));
  }
  for (const property of INHERITED) looks.set(property, style.getPropertyValue(property));
  return looks;
}

/** How it looks in what is its own. */
function ownLooks(name: string, style: CSSStyleDeclaration): [string, string][] {
  if (name === 'stop') {
    const { colour, opacity } = paintOf(style.stopColor);
    return [
      ['stop-color', colour],
      ['stop-opacity', String(opacity * Number(style.stopOpacity))],
    ];
  }
  const own: [string, string][] = [];
  if (style.opacity !== '1') own.push(['opacity', style.opacity]);
  if (name === 'text' && style.textAnchor !== 'start') own.push(['text-anchor', style.textAnchor]);
  return own;
}

/** Text without what XML cannot hold (XML 1.0, 2.2). */
const xmlText = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

/** The page's policy lets an image come from an address that holds it, so nothing is loaded. */
async function asPng(text: string, width: number, height: number): Promise<string> {
  const ratio = Math.min(Math.max(devicePixelRatio, LEAST_RATIO), WIDEST / Math.max(width, height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
