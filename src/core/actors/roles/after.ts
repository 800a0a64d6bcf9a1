import { WordClass, type ActorCues } from '../cues';
import type { Name } from '../names';
import { isRole } from './isRole';
import type { RoleSpan } from './roles';

/** The head noun of a role comes early: `the long-time honorary chairman of …`. */
const MAX_HEAD = 6;
/** An apposition longer than this is a clause. */
const MAX_LENGTH = 120;

/** The apposition behind a name: `X (chairman of Y)`, `X, the chairman of Y,`, `X is the chairman of Y`. */
export function roleAfter(name: Name, cues: ActorCues): RoleSpan[] {
  const { words, block } = name.reading;
  const first = words[name.to];
  if (!first) return [];
  const link = cues.roleLinks.has(first.lower) && first.gap === ' ';
  const at = link ? name.to + 1 : name.to;
  const opening = words[at];
  if (!opening || !(link ? opening.gap === ' ' : /^(?:,| \() ?$/.test(first.gap))) return [];
  if (!opensRole(at, name)) return [];
  const start = opening.start;
  const end = roleEnd(block.prose.text, start, !link && first.gap.includes('('), cues);
  return end > start && headWithin(at, end, name, cues) ? [{ start, end }] : [];
}

function opensRole(at: number, { reading }: Name): boolean {
  const fits = WordClass.Article | WordClass.Role | WordClass.RoleModifier;
  return (reading.classes[at]! & fits) > 0 || reading.knownFrom.has(at);
}

/** The closing bracket, or the mark or relative word that ends the apposition. */
function roleEnd(text: string, start: number, bracket: boolean, cues: ActorCues): number {
  const rest = text.slice(start, start + MAX_LENGTH);
  const stop = rest.search(bracket ? /[);]/ : cues.roleStop);
  if (stop >= 0) return start + stop;
  return start + MAX_LENGTH < text.length ? -1 : text.length;
}

/** Whether a role noun stands early, before any verb-like break. */
function headWithin(at: number, end: number, name: Name, cues: ActorCues): boolean {
  const { words, classes } = name.reading;
  for (let index = at; index < words.length && index < at + MAX_HEAD && words[index]!.end <= end; index += 1) {
    if (isRole(name, index, cues)) return true;
    if (classes[index]! & WordClass.PlacePreposition || words[index]!.lower === 'of') return false;
  }
  return false;
}
