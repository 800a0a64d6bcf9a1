// Runs inside VS Code: the one entry for the desktop's, the server's and the browser's extension host.
//
// To add a test, put a file `suite/NAME.test.ts` beside the others: it is bundled by being there. It may import `vscode`,
// `chai` and `../support`, and nothing of Node's, since the same bundle runs in a web worker; files are read with
// `vscode.workspace.fs`. Run it with `npm test -- host`.
import 'mocha/mocha.js'; // the build that runs in a worker too; it defines the globals `mocha` and `Mocha`
import { reporter } from '../report';

const TEST_MS = 60_000;

/** What VS Code calls; rejects where a test failed, so that the run ends with a code other than 0. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: TEST_MS, forbidOnly: true, forbidPending: true, reporter });
  await import('virtual:tests');
  // Not `mocha.run`, which asks for the address of a page.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
