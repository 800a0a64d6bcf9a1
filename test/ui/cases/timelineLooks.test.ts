import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { prepared } from '../scripts';
import { chronology } from '../timeline/chronologies';
import { accessibilityFaults, atRest, openTimelinePage, overlappingTexts, showChronology } from '../timeline/page';
import type { ThemeKind } from '../timeline/themes';

const HEIGHT = 800;
const ZOOM_STEPS = 6;

const open = async (page: Page, theme: ThemeKind, width: number, events: number): Promise<void> => {
  await page.setViewportSize({ width, height: HEIGHT });
  await openTimelinePage(page, prepared().root, theme);
  await showChronology(page, chronology(events));
};
const screenshot = (page: Page, name: string) =>
  page.screenshot({ path: join(prepared().screenshotsFolder, `timeline-${name}.png`) });
const expectNoOverlap = async (page: Page): Promise<void> => expect(await overlappingTexts(page)).toEqual([]);

test.describe('looks of the timeline', () => {
  for (const width of [400, 900, 1600])
    for (const events of [12, 200, 2000])
      test(`${events} events at ${width} pixels: no text over another, at any zoom`, async ({ blankPage: page }) => {
        await open(page, 'dark', width, events);
        await screenshot(page, `${events}-at-${width}.dark`);
        for (let step = 0; step < ZOOM_STEPS; step += 1) {
          await expectNoOverlap(page);
          await page.locator('.zoom button').nth(1).click();
          await atRest(page);
        }
      });

  test('in a panel of 900 pixels at 200 % zoom, which has 450 of its own: nothing over another or cut off', async ({
    blankPage: page,
  }) => {
    const width = 450;
    await open(page, 'dark', width, 40);
    await page.setViewportSize({ width, height: HEIGHT / 2 });
    await page.keyboard.press('f');
    await atRest(page);
    await screenshot(page, 'at-200-percent.dark');
    await expectNoOverlap(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    for (const control of await page.locator('button:visible, input:visible, select:visible').all()) {
      const box = await control.boundingBox();
      expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });

  for (const theme of ['light', 'hc-black', 'hc-light'] satisfies ThemeKind[])
    test(`40 events in the ${theme} theme`, async ({ blankPage: page }) => {
      await open(page, theme, 900, 40);
      await screenshot(page, `40-at-900.${theme}`);
      await expectNoOverlap(page);
    });

  for (const width of [400, 900])
    for (const lanes of ['section', 'actor'])
      test(`200 events in lanes by ${lanes} at ${width} pixels: no text over another`, async ({ blankPage: page }) => {
        await open(page, 'light', width, 200);
        await page.keyboard.press('f');
        await page.getByLabel('Lanes').selectOption(lanes);
        await atRest(page);
        await screenshot(page, `lanes-by-${lanes}-at-${width}.light`);
        await expectNoOverlap(page);
        expect(await page.locator('.bands g').count()).toBeGreaterThan(2);
      });

  test('leaves nobody outside when the controls are used by keys alone', async ({ blankPage: page }) => {
    await open(page, 'dark', 900, 40);
    await page.keyboard.press('/');
    await page.keyboard.type('harbour');
    await page.getByText(/^\d+ of 40 events/).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Actors (1)' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Actors (1)');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(/^40 events/).waitFor();
  });

  for (const theme of ['dark', 'light', 'hc-black', 'hc-light'] satisfies ThemeKind[])
    test(`has no fault that axe-core finds in the ${theme} theme`, async ({ blankPage: page }) => {
      await open(page, theme, 900, 40);
      const faults = () => accessibilityFaults(page, prepared().root);
      await page.keyboard.press('f');
      await page.getByRole('button', { name: 'Actors' }).click();
      await screenshot(page, `controls.${theme}`);
      expect(await faults()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByLabel('Lanes').selectOption('actor');
      await page.locator('.event').first().hover();
      await page.locator('.tooltip .passage').waitFor();
      expect(await faults()).toEqual([]);
      await page.locator('#tab-list').click();
      await screenshot(page, `list-by-actor.${theme}`);
      expect(await faults()).toEqual([]);
    });
});
