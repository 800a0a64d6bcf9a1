/**
 * A function that makes of each title an id of its own: small letters, dashes, a number behind the second of a kind.
 *
 * @param fallback what a title without letters is called
 * @example const slugOf = slugger(); [slugOf('The “Other Asia”'), slugOf('The Other Asia')] // ["the-other-asia", "the-other-asia-2"]
 */
export function slugger(fallback = 'section'): (title: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (title) => {
    const base =
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '') || fallback;
    let count = (counts.get(base) ?? 0) + 1;
    let id = count === 1 ? base : `${base}-${count}`;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}
