import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { attachFailure } from './failure';
import { Folder, type Files } from './folder';
import { OWN_START } from './ownStart';
import { encyclopediaScript, prepared, type Encyclopedia } from './scripts';
import type { Theme } from './themes';
import { VSCode, type Settings, type WindowOptions } from './vscode';
import { Workbench } from './workbench';

export { expect } from '@playwright/test';
export type { Files } from './folder';

/**
 * Which window a case gets. `shared`: one that other cases use too, put back in between; the case has a folder below its
 * workspace. `own`: a new one, whose workspace is the case's folder. `ownStart`: a new one in a VS Code of its own.
 */
export type WindowKind = 'shared' | 'own' | 'ownStart';

interface CaseFixtures {
  readonly theme: Theme;
  readonly settings: Settings;
  readonly window: WindowKind;
  /** Writes the files into a new folder and opens the first of them, as the reader would. */
  readonly open: (files: Files) => Promise<Workbench>;
  readonly encyclopedia: Encyclopedia;
  /** A page of the same browser without VS Code, for looks that no article has. */
  readonly blankPage: Page;
}

interface WorkerFixtures {
  /** The VS Code that the cases of a worker share; started for the first that asks. */
  readonly sharedVSCode: () => Promise<VSCode>;
}

/** A sample of the project under its own name, e.g. `sample('the-frozen-peace.txt')`. */
export const sample = (name: string): Files => ({
  [basename(name)]: readFileSync(join(prepared().root, 'samples', name), 'utf8'),
});

let cases = 0;

/** The files in a folder of their own, below the workspace of the window that cases share. */
async function openInShared(vscode: VSCode, options: WindowOptions, files: Files): Promise<Workbench> {
  const window = await vscode.sharedWindow(options);
  const folder = new Folder(join(window.folder, `case-${(cases += 1)}`));
  folder.writeAll(files);
  return new Workbench(vscode, window, options.theme, folder);
}

/** The files in a folder that is the workspace of a new window. */
async function openAsWorkspace(vscode: VSCode, options: WindowOptions, files: Files): Promise<Workbench> {
  const folder = new Folder(vscode.newFolder(), true);
  folder.writeAll(files);
  return new Workbench(vscode, await vscode.ownWindow(folder.path, options), options.theme, folder);
}

/* eslint-disable no-empty-pattern -- Playwright reads what a fixture needs from its pattern */
export const test = base.extend<CaseFixtures, WorkerFixtures>({
  theme: ['dark', { option: true }],
  settings: [{}, { option: true }],
  window: ['shared', { option: true }],
  sharedVSCode: [
    async ({}, use, { workerIndex }) => {
      let started: Promise<VSCode> | undefined;
      await use(() => (started ??= VSCode.start(`worker-${workerIndex}`)));
      await (await started)?.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  open: async ({ sharedVSCode, theme, settings, window: kind }, use, testInfo) => {
    const vscode = kind === 'ownStart' ? await VSCode.start(`case-${testInfo.testId}`) : await sharedVSCode();
    if (kind === 'ownStart') testInfo.annotations.push({ type: OWN_START });
    let workbench: Workbench | undefined;
    await use(async (files) => {
      const [name] = Object.keys(files);
      const openIn = kind === 'shared' ? openInShared : openAsWorkspace;
      workbench = await openIn(vscode, { theme, settings }, files);
      if (name) await workbench.open(name);
      return workbench;
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    if (hasFailed && workbench) await attachFailure(testInfo, workbench);
    if (kind === 'ownStart') await vscode.stop();
    else if (kind === 'own') await workbench?.window.close();
    else if (hasFailed) await vscode.discardShared();
    else await vscode.resetShared();
  },
  blankPage: async ({ sharedVSCode }, use) => {
    const page = await (await (await sharedVSCode()).page('shared')).context().newPage();
    await use(page);
    await page.close();
  },
  encyclopedia: async ({}, use) => {
    const { startEncyclopedia } = await encyclopediaScript();
    const encyclopedia = await startEncyclopedia();
    await use(encyclopedia);
    encyclopedia.stop();
  },
});
