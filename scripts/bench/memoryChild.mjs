// The process that memory.mjs looks at: node --expose-gc --trace-gc memoryChild.mjs STAGES.mjs TEXT.md
// Writes a line where the stage begins and ends, and at last the figures, in bytes.
import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [stages, path] = process.argv.slice(2);
const STDOUT = 1;
/** Not through a stream: the lines must stand in order with those of the sweeps. */
const say = (line) => writeSync(STDOUT, `${line}\n`);

const heap = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** The most memory the process had since the mark was set back, which only Linux can: proc_pid_status(5), proc(5). */
const PEAK_STATUS = '/proc/self/status';
const CLEAR_PEAK = '5';
function clearPeak() {
  if (!existsSync(PEAK_STATUS)) return null;
  writeFileSync('/proc/self/clear_refs', CLEAR_PEAK);
  return () => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(PEAK_STATUS, 'utf8'))[1]) * 1024;
}

const { prepare, actorsOf } = await import(pathToFileURL(stages).href);
const prepared = prepare(readFileSync(path, 'utf8'));
globalThis.gc();
const before = heap();
const residentBefore = process.memoryUsage.rss();
const peak = clearPeak();
say('== stage');
const cast = actorsOf(prepared);
say('== stage');
const after = heap();
const resident = peak ? peak() - residentBefore : null;
globalThis.gc();
// the last use of text, blocks and cast, so that no sweep takes them
const alive = prepared.blocks.length + cast.mentions.length;
say(JSON.stringify({ before, after, kept: heap(), resident, alive }));
