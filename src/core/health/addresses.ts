import { sliceOf } from '../span';
import type { Fixer } from './fix';

/** What would end the address of a Markdown link or an HTML attribute too early. */
const ENDS_TARGET = /[\s()<>"']/;

/** Writes the mended address where the broken one stands; the words of a link stay. */
export const mendAddress: Fixer = ({ span }, { article, text }) => {
  const source = article.sources.find((source) => source.span.start === span?.start && source.span.end === span.end);
  if (!source?.repaired) return null;
  const { url, repaired } = source;
  const whole = sliceOf(text, source.span);
  const at = whole === url ? 0 : targetIn(whole, url);
  if (at === null || (whole !== url && ENDS_TARGET.test(repaired))) return null;
  const start = source.span.start + at;
  const change = { start, end: start + url.length, text: repaired };
  return { title: 'Replace by the mended address', change, caret: null };
};

/** Where the address stands in a link; null where it is spelt in another way there, or stands elsewhere. */
function targetIn(link: string, url: string): number | null {
  const at = link.lastIndexOf(url);
  if (at < 0) return null;
  const isOnly = link.indexOf(url) === at;
  return isOnly || /\]\(<?$/.test(link.slice(0, at)) ? at : null;
}
