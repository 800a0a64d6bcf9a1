// A clock that stands still while others have the processor.
import { existsSync, readFileSync } from 'node:fs';

/** Nanoseconds on the processor come first in it (proc_pid_schedstat, Linux); a process's first thread has its number. */
const SCHEDULE = `/proc/self/task/${process.pid}/schedstat`;
const NANOSECONDS = 1e6;
const isTold = existsSync(SCHEDULE);

/** What {@link now} counts, in words. */
export const CLOCK = isTold ? "processor time of the script's own thread" : 'time on the clock';

/** @returns {number} milliseconds since whenever; only differences mean anything */
export const now = () =>
  isTold ? Number(readFileSync(SCHEDULE, 'utf8').split(' ')[0]) / NANOSECONDS : performance.now();
