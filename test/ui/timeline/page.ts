import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { TimelineModel } from '../../../src/shared/timelineModel';
import { BODY_CLASS, THEMES, type ThemeKind } from './themes';

/** Opens the timeline as a page of its own, without VS Code around it: for looks that no sample article has. */
export async function openTimelinePage(page: Page, root: string, theme: ThemeKind): Promise<void> {
  const stylesheet = readFileSync(join(root, 'media', 'timeline.css'), 'utf8');
  const script = readFileSync(join(root, 'dist', 'webview', 'timeline.js'), 'utf8');
  const colours = Object.entries(THEMES[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
  await page.setContent(`<!DOCTYPE html><html lang="en"><title>Timeline</title>
<style>:root { ${colours.join(' ')} }</style><style>${stylesheet}</style><body class="${BODY_CLASS[theme]}"></body></html>`);
  await page.evaluate(() => {
    const vscode = { postMessage: () => undefined, getState: () => undefined, setState: () => undefined };
    Object.assign(window, { acquireVsCodeApi: () => vscode });
  });
  await page.addScriptTag({ content: script });
}

/** Shows a chronology and waits until it has been drawn. */
export async function showChronology(page: Page, model: TimelineModel): Promise<void> {
  await page.evaluate((shown) => window.postMessage({ type: 'show', uri: 'test:article', model: shown }, '*'), model);
  await page.getByText(/^\S+ events/).waitFor();
  await atRest(page);
}

/** Waits until the axis has the size of its room, is drawn, and nothing on it moves. */
export const atRest = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const plot = document.querySelector('.plot');
    const canvas = document.querySelector('.canvas');
    const fits = plot && Number(canvas?.getAttribute('width')) === plot.clientWidth;
    const isBusy = document.querySelector('#form-axis')?.ariaBusy !== 'false';
    return fits && !isBusy && document.getAnimations().every(({ playState }) => playState !== 'running');
  });
};

/** Texts that lie over each other on the axis: of labels, and of the ruler. None should. */
export const overlappingTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll('.canvas text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    const seen = texts.filter(({ box }) => box.width > 0 && box.right > 0 && box.left < innerWidth);
    const over = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return seen.flatMap((a, index) =>
      seen.slice(index + 1).flatMap((b) => (over(a.box, b.box) ? [`${a.words} | ${b.words}`] : [])),
    );
  });

/** What axe-core finds wrong with the page for people who do not see it, or see it otherwise; a line each. */
export async function accessibilityFaults(page: Page, root: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.addScriptTag({ content: readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8') });
  }
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`);
    interface Violation {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }
  });
}
