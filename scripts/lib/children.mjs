// Child processes that never outlive us: each leads a group of its own, which is ended as a whole, by its id.
import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const GRACE_MS = 8_000;
const live = new Set();
const whenCutOff = [];

const signalGroup = (child, signal) => {
  if (windows) return void spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // the group is gone already, which is what we wanted
  }
};

/** What is done when a signal ends this process, before and after its children end. @param {{ first: () => void, last: () => void }} tasks */
export const onCutOff = (tasks) => void whenCutOff.push(tasks);

// Asked to end, we first let our children end theirs; leaving in any other way, there is no time left to ask.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])
  process.once(signal, async () => {
    for (const { first } of whenCutOff) first();
    await Promise.all([...live].map(endChild));
    for (const { last } of whenCutOff) last();
    process.exit(code);
  });
process.on('exit', () => {
  for (const child of live) signalGroup(child, 'SIGKILL');
});

/**
 * Starts a child in a group of its own.
 * @param {string} command @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { keepGroup?: boolean }} [options] `keepGroup`: what the child leaves
 *   behind in its group goes on after it, and is the caller's to end
 */
export function startChild(command, args, { keepGroup = false, ...options } = {}) {
  const child = spawn(command, args, { detached: !windows, windowsHide: true, ...options });
  live.add(child);
  // A leader that has ended may leave members of its group behind, so the whole group is ended with it.
  child.once('exit', () => {
    if (!windows && !keepGroup) signalGroup(child, 'SIGKILL');
    live.delete(child);
  });
  child.once('error', () => live.delete(child));
  return child;
}

/** Asks a child's whole group to end, and insists after a while. */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(insist);
}
