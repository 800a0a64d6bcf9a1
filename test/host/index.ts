// Runs inside VS Code: the one entry for the desktop's, the server's and the browser's extension host.
//
// To add a test, put a file `suite/NAME.test.ts` beside the others: it is bundled by being there. It may import `vscode`,
// `chai` and `../support`, and nothing of Node's, since the same bundle runs in a web worker; files are read with
// `vscode.workspace.fs`. A case leans on no other: it opens what it needs, and puts back what it changes. It waits with
// `until` for a state that it can name. Run it with `npm test -- host`.
import 'mocha/mocha.js'; // the build that runs in a worker too; it defines the globals `mocha` and `Mocha`
import * as vscode from 'vscode';
import { Report, reporterFor, say } from '../report';
import { ourLog, sayOurLog, sayWhatIsOpen } from './failure';
import { select, selectionFromSettings } from './selection';
import { workspaceFile } from './support';

/** Above the patience of `until`, so that a failure says what was awaited. */
const TEST_MS = 150_000;
/** So often the suite says that it lives: a host that is silent for longer has died, or hangs. */
const ALIVE_MS = 5_000;

/** Where scripts/runHost.mjs finds what came of the run. */
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(`.suite/${name}`), new TextEncoder().encode(text));

/** What VS Code calls; rejects where a test failed, so that the run ends with a code other than 0. */
export async function run(): Promise<void> {
  const report = new Report();
  mocha.setup({ ui: 'bdd', timeout: TEST_MS, forbidOnly: true, forbidPending: true, reporter: reporterFor(report) });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await sayOurLog();
  });
  await import('virtual:tests');
  select(mocha.suite, selectionFromSettings());
  const alive = setInterval(() => say(`… ${report.running}`), ALIVE_MS);
  // Not `mocha.run`, which asks for the address of a page.
  const failures = await new Promise<number>((resolve) => {
    const runner = Mocha.prototype.run.call(mocha, resolve);
    runner.on('fail', sayWhatIsOpen);
  });
  clearInterval(alive);
  await write('reader.log', await ourLog());
  await write('results.json', JSON.stringify(report.results()));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
