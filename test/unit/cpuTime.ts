/** Milliseconds of processor time that a task takes: unlike time on the clock, what runs beside it hardly changes it. */
export function cpuTime(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What processor time can be told apart from none, in milliseconds. */
const LEAST = 5;
/** A good ratio ends the rounds, since noise only ever adds to a time. */
const MOST_ROUNDS = 8;

/**
 * How much more processor time a long task takes than a short one: the least time of each, over rounds of both in turn.
 *
 * @param bound a ratio below it is good; more rounds are made until it is reached
 */
export function growth({ short, long, bound }: { short: () => unknown; long: () => unknown; bound: number }): number {
  short(); // compiles what both run
  let [shortTime, longTime] = [cpuTime(short), Infinity];
  for (let round = 0; round < MOST_ROUNDS && ratioOf(longTime, shortTime) >= bound; round += 1) {
    shortTime = Math.min(shortTime, cpuTime(short));
    longTime = Math.min(longTime, cpuTime(long));
  }
  return ratioOf(longTime, shortTime);
}

const ratioOf = (long: number, short: number): number => long / Math.max(LEAST, short);
