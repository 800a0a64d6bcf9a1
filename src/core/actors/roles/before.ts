import { WordClass, type ActorCues } from '../cues';
import type { Name } from '../names';
import { isRole } from './isRole';
import type { RoleSpan } from './roles';

/** A role is rarely longer: `the former deputy prime minister and defence minister`. */
const MAX_WORDS = 10;

/** Roles that stand right before a name: `Japanese prime minister Shinzo Abe`, `the Indonesian president, Joko Widodo`. */
export function rolesBefore(name: Name, cues: ActorCues): RoleSpan[] {
  const roles: RoleSpan[] = [];
  const { words } = name.reading;
  let end = name.from;
  let gap = words[end]!.gap;
  while (end > 0 && /^(?:\s|\. |,\s|,? ["“‘])$/.test(gap)) {
    const start = roleStart(end, name, cues);
    if (start < 0) return roles;
    roles.unshift({ start: words[start]!.start, end: words[end - 1]!.end });
    if (start < 2 || words[start]!.gap !== ' ' || !cues.listConnectors.has(words[start - 1]!.lower)) return roles;
    end = start - 1; // `prime minister and then-presidential candidate Vladimir Putin`: two roles
    gap = words[end]!.gap;
    if (!isRole(name, end - 1, cues)) return roles;
  }
  return roles;
}

/** Index of the first word of the role that ends before `end`, or -1 where its last word is no role. */
function roleStart(end: number, name: Name, cues: ActorCues): number {
  const { words, classes, knownUntil } = name.reading;
  if (!isRole(name, end - 1, cues)) return -1;
  let start = end - 1;
  const inside = WordClass.Role | WordClass.RoleModifier;
  while (start > 0 && end - start < MAX_WORDS && !words[start]!.opens) {
    const gap = words[start]!.gap;
    const before = knownUntil.get(start);
    if (before && (cues.possessive.test(gap) || (gap === ' ' && before.entry.demonym))) {
      start = before.from;
      if (cues.possessive.test(gap)) return start;
      continue;
    }
    if (gap !== ' ' && gap !== '-') return start;
    if (classes[start - 1]! & inside) start -= 1;
    else return classes[start - 1]! & WordClass.Article ? start - 1 : start;
  }
  return start;
}
