/** One node of a CPU profile, as the inspector's `Profiler.stop` gives it. */
interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** A CPU profile: which node was on top at each sample, the time of the first and the time between samples, in microseconds. */
export interface Profile {
  readonly startTime: number;
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A stretch of time in which the thread did nothing but our work. */
export interface Hold {
  readonly milliseconds: number;
  /** How often the sampler saw it: less than the time says where other programs had the processor. */
  readonly samples: number;
  /** Of our functions the outermost that was seen most in it. */
  readonly inside: string;
}

const COLLECTOR = '(garbage collector)';

/**
 * The stretches in which a thread was held by code of one folder: consecutive samples that have a function of it
 * somewhere on their stack. Sweeping garbage in between belongs to them; a new turn of the thread begins another one.
 *
 * @param turns times at which a turn began, in microseconds, on the clock of the profile
 * @param isOurs whether a script's address is of that folder
 */
export function holdsIn(
  { nodes, samples, timeDeltas, startTime }: Profile,
  turns: readonly number[],
  isOurs: (url: string) => boolean,
): Hold[] {
  const owners = ownersOf(nodes, isOurs);
  const sweeping = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === COLLECTOR).map(({ id }) => id));
  const holds: Hold[] = [];
  let microseconds = 0;
  let count = 0;
  let seen = new Map<string, number>();
  const end = (): void => {
    const [inside] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (inside !== undefined) holds.push({ milliseconds: microseconds / 1000, samples: count, inside });
    microseconds = 0;
    count = 0;
    seen = new Map();
  };
  let now = startTime;
  let turn = 0;
  samples.forEach((sample, at) => {
    now += timeDeltas[at] ?? 0;
    if (turns[turn] !== undefined && turns[turn]! <= now) end();
    while (turns[turn] !== undefined && turns[turn]! <= now) turn += 1;
    const owner = owners.get(sample);
    if (owner === undefined && !(sweeping.has(sample) && seen.size > 0)) return end();
    const duration = timeDeltas[at + 1] ?? 0;
    microseconds += duration;
    count += 1;
    if (owner !== undefined) seen.set(owner, (seen.get(owner) ?? 0) + duration);
  });
  end();
  return holds;
}

/** For every node with one of ours above it, or that is one: our outermost function's name. */
function ownersOf(nodes: readonly ProfileNode[], isOurs: (url: string) => boolean): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const owners = new Map<number, string>();
  const visit = (node: ProfileNode, above: string | undefined): void => {
    const { url, functionName, lineNumber } = node.callFrame;
    const owner =
      above ?? (isOurs(url) ? `${functionName || '(anonymous)'} (${url.split('/').at(-1)}:${lineNumber})` : undefined);
    if (owner !== undefined) owners.set(node.id, owner);
    for (const child of node.children ?? []) visit(byId.get(child)!, owner);
  };
  if (nodes[0]) visit(nodes[0], undefined);
  return owners;
}
