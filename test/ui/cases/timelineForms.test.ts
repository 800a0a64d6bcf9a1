import type { Page } from '@playwright/test';
import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';
import { until } from '../until';
import type { Workbench } from '../workbench';

const ARTICLE = 'the-frozen-peace.txt';
const EVENT = '#form-axis .event';

/** Whether VS Code has written down, in the browser, a state that matches: it does so every few seconds. */
const isWrittenDown = (page: Page, state: RegExp): Promise<boolean> =>
  page.evaluate(async (pattern) => {
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = await read(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        texts.push(...(await read(database.transaction(store).objectStore(store).getAll())).map(String));
      database.close();
    }
    return texts.some((text) => new RegExp(pattern).test(text));
  }, state.source);

/**
 * Reloads VS Code as its own command does, which a browser's reload is not. All pages of the server have one origin, so that
 * the service worker of the old webview would answer for the new one too: it is forgotten on a page that it does not control.
 */
async function reloadWindow({ page }: Workbench): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.delete('payload');
  await page.goto(new URL('/a-page-without-workbench', address).href);
  await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
  });
  await page.goto(address.href);
}

test.describe('forms of the timeline', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('sum the chronology up and explain an event on hover', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await workbench.untilRead();
        await workbench.page.locator('.editor-actions .action-label[aria-label^="Open Timeline"]').first().click();
        const page = await workbench.webview(EVENT);
        await expect(page.locator('.overview-line')).toHaveText(/\d+ events · \d{4} – \d{4}/);
        await page.locator(EVENT).nth(2).hover();
        await page.locator('.tooltip .passage').waitFor();
        await workbench.screenshot('timeline-axis');
      });

      test('zoom in about the pointer, and back out to everything', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const page = await workbench.openTimeline();
        const ticks = () => page.locator('.head .ticks text').allInnerTexts();
        await page.locator('#form-axis[aria-busy=false]').waitFor();
        const all = await ticks();
        await page.locator('.canvas').hover({ position: { x: 200, y: 300 } });
        await workbench.page.mouse.wheel(0, -900);
        await until('finer ticks', async () => (await ticks()).join() !== all.join());
        await workbench.screenshot('timeline-zoomed');
        await page.locator('.zoom button').last().click();
        await until('all of time', async () => (await ticks()).join() === all.join());
      });

      test('mark the event that the reader clicked', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const page = await workbench.openTimeline();
        const event = page.locator(EVENT).nth(3);
        const id = await event.getAttribute('id');
        await event.click();
        await expect(page.locator('.event.caret')).toHaveAttribute('id', id!);
      });

      test('read as a list by keys alone; Enter goes to the text', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const page = await workbench.openTimeline();
        await page.locator('#tab-list').click();
        await page.locator('#form-list .item').first().focus();
        await workbench.press('ArrowDown');
        await expect(page.locator('#form-list [data-index="1"]')).toBeFocused();
        await workbench.screenshot('timeline-list');
        await workbench.press('End', 'Enter');
        await workbench.untilCursor('on the last event', ({ line }) => line > 20);
      });

      test.describe('after a reload', () => {
        test.use({ window: 'ownStart' }); // the service worker of all webviews is forgotten

        test('come back as they were left', async ({ open }) => {
          const workbench = await open(sample(ARTICLE));
          const page = await workbench.openTimeline();
          await page.locator('#tab-list').click();
          await page.locator('#form-list .item').first().waitFor();
          await until('VS Code to write its state down', () => isWrittenDown(workbench.page, /form\W+list/));
          await reloadWindow(workbench);
          const again = await workbench.webview('#form-list .item');
          await expect(again.locator('[role=tab][aria-selected=true]')).toHaveAttribute('id', 'tab-list');
        });
      });
    });
});
