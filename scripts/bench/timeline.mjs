// How fast the timeline appears and moves in a headless browser, beside vis-timeline on the same events.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundled } from '../lib/bundle.mjs';
import { ensureBrowser } from '../lib/browser.mjs';
import { openBrowser } from '../lib/page.mjs';
import { peerFile, peerTitle } from '../lib/peers.mjs';
import { root } from '../lib/paths.mjs';
import { table } from '../lib/table.mjs';
import { temporaryFolder } from '../lib/temporary.mjs';
import { appearing, moving, showInVis } from './timelineDriver.mjs';

/** Milliseconds until the first picture, and a frame: at the median and at the 95th percentile while it pans and zooms. */
const BUDGETS = { 2000: { first: 120, median: 16, late: 40 }, 20000: { first: 250, median: 33, late: null } };
/** With more events a frame of the other takes seconds. */
const MOST_OF_OTHERS = 2000;
const WIDTH = 1200;
const HEIGHT = 700;
const ROUNDS = 5;
/** A frame takes what it takes: no waiting for a screen. */
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

const test = (path) => fileURLToPath(new URL(`../../test/ui/timeline/${path}`, import.meta.url));
const load = async (path) => import(pathToFileURL(await bundled(test(path), [external])).href);
/** Loaded from here, not bundled. */
const external = {
  name: 'external',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^playwright-core$/ }, () => ({ external: true, path: 'playwright-core' })),
};

/** @returns {Promise<string>} a table */
export async function timelineSpeed() {
  const [{ openTimelinePage }, { chronology }] = [await load('page.ts'), await load('chronologies.ts')];
  const browser = await ensureBrowser();
  const context = await openBrowser({
    browser: { ...browser, args: [...browser.args, ...UNLIMITED] },
    profileFolder: join(temporaryFolder('timeline-'), 'profile'),
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
    const contenders = [
      [
        'ours',
        async (model) => {
          await openTimelinePage(page, root, 'dark');
          return page.evaluate(appearing, { model, mark: '.event' });
        },
      ],
      [
        peerTitle('vis-timeline'),
        async (model) => {
          await page.setContent(
            '<!DOCTYPE html><body style="margin: 0"><div id="vis" style="height: 100vh"></div></body>',
          );
          await page.addStyleTag({ path: peerFile('vis-timeline', 'styles/vis-timeline-graph2d.min.css') });
          await page.addScriptTag({ path: peerFile('vis-timeline', 'standalone/umd/vis-timeline-graph2d.min.js') });
          return page.evaluate(showInVis, { model, height: HEIGHT });
        },
      ],
    ];
    const rows = [];
    for (const events of Object.keys(BUDGETS).map(Number)) {
      const model = chronology(events);
      const figures = new Map(contenders.map(([name]) => [name, { first: [], frames: [] }]));
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [name, show] of contenders) {
          if (name !== 'ours' && events > MOST_OF_OTHERS) continue;
          const { first, frames } = figures.get(name);
          first.push(await show(model));
          frames.push(...(await page.evaluate(moving, name === 'ours' ? '.canvas' : '.vis-center')));
        }
      rows.push(...rowsOf(events, figures));
    }
    return table(['events', '', 'first picture, ms', 'a frame, ms: median', '95th percentile'], rows);
  } finally {
    await context.close();
  }
}

function rowsOf(events, figures) {
  const { first, median, late } = BUDGETS[events];
  const rows = [...figures]
    .filter(([, measured]) => measured.first.length > 0)
    .map(([name, measured]) => [
      events.toLocaleString('en'),
      name,
      at(measured.first, 0.5).toFixed(0),
      at(measured.frames, 0.5).toFixed(1),
      at(measured.frames, 0.95).toFixed(1),
    ]);
  return [
    ...rows,
    [events.toLocaleString('en'), 'allowed', String(first), String(median), late === null ? '' : String(late)],
  ];
}

/** The number below which this share of the numbers lies. */
const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
