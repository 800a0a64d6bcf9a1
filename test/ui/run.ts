// Runs in Node and drives VS Code in a browser as a person would.
//
// To add a case, put a file `cases/NAME.test.ts` beside the others: it is bundled by being there. It opens a workbench with
// `openWorkbench` in `before` and closes it in `after`. Run all with `npm test -- ui`; after a build and a package, run
// those whose title holds a word with `node scripts/runUi.mjs WORD`.
import Mocha from 'mocha';
import { reporter } from '../report';
import { setMachine, type Machine } from './machine';
import { openWorkbenches } from './workbench';

const CASE_MS = 120_000;

/** What the reader of a failure wants to see first: pictures, and where only the log is left, words. */
async function showIfFailed(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  const name = test.fullTitle().replace(/\W+/g, '-').slice(0, 80);
  for (const [i, workbench] of [...openWorkbenches].entries()) {
    await workbench.screenshot(`failed-${name}-${i}`);
    console.log(await workbench.words());
  }
}

/** @returns how many cases failed */
export async function run(machine: Machine, titleHolds?: string): Promise<number> {
  setMachine(machine);
  const mocha = new Mocha({ ui: 'bdd', timeout: CASE_MS, forbidOnly: true, forbidPending: true, reporter });
  if (titleHolds) mocha.fgrep(titleHolds);
  mocha.rootHooks({ afterEach: showIfFailed });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('virtual:tests');
  return new Promise((resolve) => mocha.run(resolve));
}
