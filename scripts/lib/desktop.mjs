// A desktop VS Code: one that a person has installed, or one downloaded for the tests.
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { reachable } from './npm.mjs';
import { say, withProgress } from './progress.mjs';
import { run } from './run.mjs';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';
const ASK_MS = 20_000;
const windows = process.platform === 'win32';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

const firstLine = (output) => output.trim().split('\n')[0] ?? '';

/** Whether `code` is there and would open a window with an extension from a folder; says why where it would not. */
export async function usableCode() {
  const { code, output } = await run('code', ['--version'], { timeoutMs: ASK_MS, quiet: true, shell: windows });
  const [major = 0, minor = 0] = firstLine(output).split('.').map(Number);
  const why =
    (code !== 0 && `code --version: ${firstLine(output)}`) ||
    (!(major > 1 || minor >= 100) && `code is ${firstLine(output)}, and 1.100 is needed`) ||
    (process.env.VSCODE_IPC_HOOK_CLI && 'code in the terminal of a remote VS Code loads no extension from a folder') ||
    (!hasDisplay() && 'code is there, but no display');
  if (why) say(`  no desktop VS Code: ${why}`);
  return !why;
}

/** @returns {Promise<string | undefined>} the executable of a VS Code for tests, or nothing, having said why */
export async function downloadedDesktop() {
  const none = (why) => void say(`  no desktop VS Code: ${why}`);
  if (!hasDisplay()) return none('no display (DISPLAY is not set; xvfb-run gives one)');
  if (!(await reachable(RELEASES))) return none(`${new URL(RELEASES).host} cannot be reached`);
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const executable = await withProgress('getting a desktop VS Code', () =>
    downloadAndUnzipVSCode({ version: 'stable', cachePath: join(cacheFolder, 'desktop') }),
  );
  const asked = await run(executable, ['--version', '--no-sandbox'], { timeoutMs: ASK_MS, quiet: true });
  if (asked.code !== 0 && process.platform === 'linux') return none(`it does not start: ${firstLine(asked.output)}`);
  return executable;
}
