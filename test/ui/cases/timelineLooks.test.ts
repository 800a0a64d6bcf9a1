import { join } from 'node:path';
import { assert } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { theMachine } from '../machine';
import { chronology } from '../timeline/chronologies';
import { atRest, openTimelinePage, overlappingTexts, showChronology } from '../timeline/page';
import type { ThemeKind } from '../timeline/themes';

const HEIGHT = 800;
const ZOOM_STEPS = 6;

describe('looks of the timeline', () => {
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    context = await theMachine().openBrowser(join(theMachine().newFolder(), 'profile'));
    page = context.pages()[0] ?? (await context.newPage());
  });
  after(() => context.close());

  const open = async (theme: ThemeKind, width: number, events: number) => {
    await page.setViewportSize({ width, height: HEIGHT });
    await openTimelinePage(page, theMachine().root, theme);
    await showChronology(page, chronology(events));
  };
  const screenshot = (name: string) =>
    page.screenshot({ path: join(theMachine().screenshotsFolder, `timeline-${name}.png`) });

  for (const width of [400, 900, 1600])
    for (const events of [12, 200, 2000])
      it(`${events} events at ${width} pixels: no text over another, at any zoom`, async () => {
        await open('dark', width, events);
        await screenshot(`${events}-at-${width}.dark`);
        for (let step = 0; step < ZOOM_STEPS; step += 1) {
          assert.equal((await overlappingTexts(page)).join('\n'), '');
          await page.locator('.zoom button').nth(1).click();
          await atRest(page);
        }
      });

  for (const theme of ['light', 'hc-black', 'hc-light'] satisfies ThemeKind[])
    it(`40 events in the ${theme} theme`, async () => {
      await open(theme, 900, 40);
      await screenshot(`40-at-900.${theme}`);
      assert.equal((await overlappingTexts(page)).join('\n'), '');
    });
});
