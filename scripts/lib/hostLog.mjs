// What VS Code's console says while a suite runs: the suite's lines are shown, and everything goes to a file.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';

/** Begins each line that the suite prints; see test/report.ts. */
const OURS = '│';
/** Said every few seconds by a suite that lives. */
const ALIVE = '│ …';
const RESULTS = '│ results ';
const LAST_LINES = 30;

/** The log of one run. */
export class HostLog {
  /** Suite, or case where that is known, that runs now. */
  running = 'the start';
  /** Whether the suite said how it ended. */
  hasResults = false;
  /** The last lines, the suite's own left out. */
  last = [];
  /** Called at each line. @type {(line: string, isOurs: boolean) => void} isOurs: it is the suite's */
  onLine = () => undefined;
  #file;

  /** @param {'workspace' | 'web'} kind of extension host */
  constructor(kind) {
    const folder = join(outFolder, 'logs');
    mkdirSync(folder, { recursive: true });
    this.#file = createWriteStream(join(folder, `host-${kind}.log`));
  }

  /** @param {string} level e.g. `info` @param {unknown[]} parts as for `console.log` */
  note(level, parts) {
    const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    this.#file.write(`${new Date().toISOString()} ${level} ${line}\n`);
    const isOurs = line.startsWith(OURS);
    this.hasResults ||= line.startsWith(RESULTS);
    if (!isOurs) this.last = [...this.last, `${level} ${line}`].slice(-LAST_LINES);
    if (/^│ [^ …]/.test(line) && !line.startsWith(RESULTS)) this.running = line.slice(2);
    if (isOurs && !line.startsWith(ALIVE)) console.log(line);
    this.onLine(line, isOurs);
  }
}
