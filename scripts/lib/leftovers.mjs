// Processes that a part of the tests leaves behind: found by the group that they are in and by a variable that they
// inherited, ended by their ids, and named.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** Holds the ids of the parts of a run that a process belongs to, outermost first, joined by a slash. */
export const MARKER = 'READER_TEST_PART';

/** What is just ending by itself has so long to do it. */
const ENDING_MS = 30_000;
const POLL_MS = 100;

/** @typedef {{ pid: number, parent: number, group: number, command: string }} Process */

/** The marker of a part that is started from here. @param {string} id of the part */
export const markerFor = (id) => [process.env[MARKER], id].filter(Boolean).join('/');

const isMarked = (environment, marker) =>
  environment.some((line) => line === `${MARKER}=${marker}` || line.startsWith(`${MARKER}=${marker}/`));

/** The fields behind the name, which may hold anything, even brackets: proc_pid_stat(5). */
function fieldsOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state, parent: Number(parent), group: Number(group) };
}

const readList = (path) => readFileSync(path, 'utf8').split('\0').filter(Boolean);

function environmentOf(pid) {
  try {
    return readList(`/proc/${pid}/environ`);
  } catch {
    return []; // another person's
  }
}

/** @returns {Process | undefined} undefined where it has ended meanwhile, or is none of the part's */
function linuxProcess(pid, marker, group) {
  try {
    const fields = fieldsOf(pid);
    if (fields.state === 'Z' || fields.state === 'X') return undefined;
    if (fields.group !== group && !isMarked(environmentOf(pid), marker)) return undefined;
    return { pid, ...fields, command: readList(`/proc/${pid}/cmdline`).join(' ') };
  } catch {
    return undefined;
  }
}

const onLinux = (marker, group) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => linuxProcess(Number(name), marker, group))
    .filter((found) => found !== undefined);

/** `ps -E` writes a process's variables behind its command. @returns {Process[]} */
export function processesIn(list, marker, group) {
  return list.split('\n').flatMap((line) => {
    const [, pid, parent, own, state, rest] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (!pid || state.startsWith('Z')) return [];
    const words = rest.split(' ');
    if (Number(own) !== group && !isMarked(words, marker)) return [];
    const variables = words.findIndex((word) => /^[A-Za-z_]\w*=/.test(word));
    const command = words.slice(0, variables < 0 ? undefined : variables).join(' ');
    return [{ pid: Number(pid), parent: Number(parent), group: Number(own), command }];
  });
}

const onMac = (marker, group) =>
  processesIn(
    spawnSync('ps', ['-Axww', '-E', '-o', 'pid=,ppid=,pgid=,stat=,command='], { encoding: 'utf8' }).stdout ?? '',
    marker,
    group,
  );

/**
 * The processes of a part that run now. Windows shows no process's variables and knows no groups: there none is found, and
 * a part that is ended is ended with all that descends from it.
 * @param {string} marker @param {number} group id of the group that the part's first process leads @returns {Process[]}
 */
export function processesOf(marker, group) {
  if (process.platform === 'win32') return [];
  const find = process.platform === 'linux' ? onLinux : onMac;
  return find(marker, group).filter(({ pid }) => pid !== process.pid);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function end({ pid }) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended by itself
  }
}

/** So often it is looked again for what the ended ones had just started. */
const MOST_ROUNDS = 20;

/**
 * Waits a little for what a part started to end by itself, and ends what does not.
 * @param {string} marker @param {number} group @param {number} [endingMs] how long it waits
 * @returns {Promise<Process[]>} what had to be ended
 */
export async function endLeftovers(marker, group, endingMs = ENDING_MS) {
  const since = Date.now();
  let left = processesOf(marker, group);
  while (left.length > 0 && Date.now() - since < endingMs) {
    await pause(POLL_MS);
    left = processesOf(marker, group);
  }
  for (let round = 0, now = left; round < MOST_ROUNDS && now.length > 0; round += 1) {
    now.forEach(end);
    await pause(POLL_MS);
    now = processesOf(marker, group);
  }
  return left;
}

const SHOWN = 200;

/** One line a process that no other of the list started. @param {Process[]} left @returns {string[]} */
export function namesOf(left) {
  const ids = new Set(left.map(({ pid }) => pid));
  const first = left.filter(({ parent }) => !ids.has(parent));
  return first.map(({ pid, command }) => {
    const others = descendantsOf(pid, left).length;
    return `left behind: process ${pid}${others > 0 ? ` and ${others} that it started` : ''}: ${command.slice(0, SHOWN)}`;
  });
}

const descendantsOf = (pid, all) => {
  const children = all.filter(({ parent }) => parent === pid);
  return [...children, ...children.flatMap((child) => descendantsOf(child.pid, all))];
};
