import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { ourLog } from './ourLog';
import { prepared } from './scripts';
import type { Workbench } from './workbench';

const LOG_LINES = 40;

const tail = (text: string): string => text.trimEnd().split('\n').slice(-LOG_LINES).join('\n');

/** Says what is seen and what was logged when a case failed: for the reader of a log alone, and as files. */
export async function attachFailure(testInfo: TestInfo, workbench: Workbench): Promise<void> {
  const name = testInfo.titlePath.slice(1).join(' ').replace(/\W+/g, '-').slice(0, 80);
  const path = join(prepared().screenshotsFolder, `failed-${name}-${testInfo.retry}.png`);
  const parts = [
    ['on the screen', await workbench.words()],
    ['our log: what the worker and the store did last', tail(ourLog(workbench.vscode.dataFolder))],
    ["the page's console", tail(workbench.window.console())],
  ] as const;
  for (const [what, text] of parts) {
    console.log(`--- ${what} ---\n${text}`);
    await testInfo.attach(what, { body: text, contentType: 'text/plain' });
  }
  await workbench.page.screenshot({ path, animations: 'disabled' });
  console.log(`--- screenshot: ${path} ---`);
}
