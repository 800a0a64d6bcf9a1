import { join } from 'node:path';
import { assert } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { theMachine } from '../machine';
import { chronology } from '../timeline/chronologies';
import { accessibilityFaults, atRest, openTimelinePage, overlappingTexts, showChronology } from '../timeline/page';
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

  it('in a panel of 900 pixels at 200 % zoom, which has 450 of its own: nothing over another or cut off', async () => {
    const width = 450;
    await open('dark', width, 40);
    await page.setViewportSize({ width, height: HEIGHT / 2 });
    await page.keyboard.press('f');
    await atRest(page);
    await screenshot('at-200-percent.dark');
    assert.equal((await overlappingTexts(page)).join('\n'), '');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    for (const control of await page.locator('button:visible, input:visible, select:visible').all()) {
      const box = await control.boundingBox();
      assert.isAtMost((box?.x ?? Infinity) + (box?.width ?? 0), width);
    }
  });

  for (const theme of ['light', 'hc-black', 'hc-light'] satisfies ThemeKind[])
    it(`40 events in the ${theme} theme`, async () => {
      await open(theme, 900, 40);
      await screenshot(`40-at-900.${theme}`);
      assert.equal((await overlappingTexts(page)).join('\n'), '');
    });

  for (const width of [400, 900])
    for (const lanes of ['section', 'actor'])
      it(`200 events in lanes by ${lanes} at ${width} pixels: no text over another`, async () => {
        await open('light', width, 200);
        await page.keyboard.press('f');
        await page.getByLabel('Lanes').selectOption(lanes);
        await atRest(page);
        await screenshot(`lanes-by-${lanes}-at-${width}.light`);
        assert.equal((await overlappingTexts(page)).join('\n'), '');
        assert.isAbove(await page.locator('.bands g').count(), 2);
      });

  it('leaves nobody outside when the controls are used by keys alone', async () => {
    await open('dark', 900, 40);
    await page.keyboard.press('/');
    await page.keyboard.type('harbour');
    await page.getByText(/^\d+ of 40 events/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Actors (1)' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Actors (1)');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(/^40 events/).waitFor();
  });

  for (const theme of ['dark', 'light', 'hc-black', 'hc-light'] satisfies ThemeKind[])
    it(`has no fault that axe-core finds in the ${theme} theme`, async () => {
      await open(theme, 900, 40);
      const faults = async () => (await accessibilityFaults(page, theMachine().root)).join('\n');
      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'Actors' }).click();
      await screenshot(`controls.${theme}`);
      assert.equal(await faults(), '');
      await page.keyboard.press('Escape');
      await page.getByLabel('Lanes').selectOption('actor');
      await page.locator('.event').first().hover();
      await page.locator('.tooltip .passage').waitFor();
      assert.equal(await faults(), '');
      await page.locator('#tab-list').click();
      await screenshot(`list-by-actor.${theme}`);
      assert.equal(await faults(), '');
    });
});
