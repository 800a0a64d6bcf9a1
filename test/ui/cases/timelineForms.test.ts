import { assert } from 'chai';
import type { Frame } from 'playwright-core';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

const FILE = 'samples/the-frozen-peace.txt';
const EVENT = '#form-axis .event';

/** In a browser VS Code writes its state down every five seconds, not when it is left. */
const STATE_WRITTEN_MS = 8_000;

/**
 * Reloads VS Code as its own command does, which a browser's reload is not: the address names a file to open, and then
 * VS Code restores nothing else. All pages of the server have one origin, so that the service worker of the old webview
 * would answer for the new one too: it must be forgotten where no page is under its control.
 */
async function reloadWindow({ page }: Workbench): Promise<void> {
  const address = new URL(page.url());
  address.searchParams.delete('payload');
  await page.waitForTimeout(STATE_WRITTEN_MS);
  await page.goto(new URL('/a-page-without-workbench', address).href);
  await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
  });
  await page.goto(address.href);
}

describe('forms of the timeline', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;
      let page: Frame;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme });
        await workbench.page.locator('.editor-actions .action-label[aria-label^="Open Timeline"]').first().click();
        page = await workbench.webview(EVENT);
      });
      after(() => workbench.close());

      it('sum the chronology up and explain an event on hover', async () => {
        assert.match(await page.locator('.overview-line').innerText(), /\d+ events · \d{4} – \d{4}/);
        await page.locator(EVENT).nth(2).hover();
        await page.locator('.tooltip .passage').waitFor();
        await workbench.screenshot('timeline-axis');
      });

      it('zoom in about the pointer, and back out to everything', async () => {
        const ticks = () => page.locator('.head .ticks text').allInnerTexts();
        const all = await ticks();
        await page.locator('.canvas').hover({ position: { x: 200, y: 300 } });
        await workbench.page.mouse.wheel(0, -900);
        await until('finer ticks', async () => (await ticks()).join() !== all.join());
        await workbench.screenshot('timeline-zoomed');
        await page.locator('.zoom button').last().click();
        await until('all of time', async () => (await ticks()).join() === all.join());
      });

      it('mark the event that the reader clicked', async () => {
        const event = page.locator(EVENT).nth(3);
        const id = await event.getAttribute('id');
        await event.click();
        await until('the mark', async () => (await page.locator('.event.caret').getAttribute('id')) === id);
      });

      it('read as a list by keys alone; Enter goes to the text', async () => {
        await page.locator('#tab-list').click();
        await page.locator('#form-list .item').first().focus();
        await workbench.page.keyboard.press('ArrowDown');
        const reached = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.index);
        assert.equal(await reached(), '1');
        await workbench.screenshot('timeline-list');
        await workbench.page.keyboard.press('End');
        await workbench.page.keyboard.press('Enter');
        await until('the text to have the keyboard', async () => (await workbench.caret()).line > 20);
      });

      it('come back after a reload as they were left', async () => {
        await reloadWindow(workbench);
        page = await workbench.webview('#form-list .item');
        assert.equal(await page.locator('[role=tab][aria-selected=true]').getAttribute('id'), 'tab-list');
      });
    });
});
