import { Session, type Profiler } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

/** How often each block of code ran, by file, function and place. */
export type Work = ReadonlyMap<string, number>;

/** Counts work until it is closed. */
export interface Meter {
  /** The work of a task in the files under a folder, such as `/src/core/actors/`. */
  workOf(folder: string, task: () => unknown): Promise<Work>;
  close(): void;
}

/**
 * Counts the work of tasks instead of timing them: how often V8 entered each block of code.
 * The same task gives the same counts on every machine, and a loop within a loop shows as the block it is.
 * To be opened before the code in question first runs: V8 counts only in what it compiles afterwards.
 */
export async function openMeter(): Promise<Meter> {
  setFlagsFromString('--no-opt'); // in code that the compiler made fast not every call is counted
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async workOf(folder, task) {
      await session.post('Profiler.takePreciseCoverage'); // what ran before does not count
      task();
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return countsIn(result.filter(({ url }) => url.includes(folder)));
    },
    close: () => session.disconnect(),
  };
}

function countsIn(scripts: readonly Profiler.ScriptCoverage[]): Work {
  const counts = new Map<string, number>();
  for (const { url, functions } of scripts) {
    for (const { functionName, ranges } of functions) {
      for (const { startOffset, endOffset, count } of ranges) {
        const place = `${url.split('/').pop()!} ${functionName} [${startOffset}, ${endOffset})`;
        counts.set(place, Math.max(counts.get(place) ?? 0, count));
      }
    }
  }
  return counts;
}
