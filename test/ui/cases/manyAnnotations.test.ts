import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { describeSpan } from '../../../src/core/annotations/describe';
import { newAnnotation } from '../../../src/core/annotations/edit';
import { writeRecords } from '../../../src/core/annotations/records';
import { theMachine } from '../machine';
import { openWorkbench, type Workbench } from '../workbench';

const ARTICLES = 100;
/** Of each article. */
const PASSAGES = 100;
const COLOURS = ['yellow', 'green', 'blue'];
const KEYS = 60;
const BETWEEN_KEYS_MS = 50;

const nameOf = (nth: number) => `article-${String(nth).padStart(3, '0')}.md`;
const sentence = (nth: number) => `In the year ${1800 + nth} the council of the harbour bought ferry number ${nth}. `;

/** A workspace of articles, each with its passages marked where that is wanted. @returns its first article */
function newWorkspace(isAnnotated: boolean): string {
  const folder = theMachine().newFolder();
  const passages = Array.from({ length: PASSAGES }, (_, nth) => sentence(nth));
  const text = `# Ferries\n\n## Bought\n\n${passages.map((words, nth) => (nth % 5 === 4 ? `${words}\n\n` : words)).join('')}\n`;
  const page = anchorText(text);
  const targets = passages.map((words) => {
    const start = text.indexOf(words);
    return describeSpan(page, { start, end: start + words.length - 1 });
  });
  for (let nth = 0; nth < ARTICLES; nth += 1) {
    writeFileSync(join(folder, nameOf(nth)), text);
    if (!isAnnotated) continue;
    const annotations = targets.map((target, at) => {
      const marking = { colour: COLOURS[at % COLOURS.length]!, notes: at % 4 === 0 ? [`Note ${at}`] : [], tags: [] };
      return newAnnotation(`urn:uuid:${nth}-${at}`, target, marking, '2026-01-01T00:00:00.000Z');
    });
    const records = writeRecords({ annotations, deleted: [], setAside: [] });
    writeFileSync(join(folder, `${nameOf(nth)}.annotations.jsonl`), records);
  }
  return join(folder, nameOf(0));
}

/** Types at the end of the first line; milliseconds from each key to the letter on the page. */
async function typed(workbench: Workbench): Promise<number[]> {
  await workbench.reveal(1);
  await workbench.page.keyboard.press('End');
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const wanted = `Ferries${'x'.repeat(key + 1)}`;
    const began = performance.now();
    await workbench.page.keyboard.press('x');
    await workbench.page.waitForFunction(
      (end) => [...document.querySelectorAll('.view-line')].some(({ textContent }) => textContent.endsWith(end)),
      wanted,
    );
    times.push(performance.now() - began);
    await workbench.page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  return times.sort((a, b) => a - b);
}

describe('ten thousand annotations', () => {
  const figures: Record<string, number> = {};
  const note = (name: string, times: readonly number[]) => {
    figures[`${name}, median`] = Math.round(times[Math.floor(times.length / 2)]!);
    figures[`${name}, 95th`] = Math.round(times[Math.floor(times.length * 0.95)]!);
  };
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: newWorkspace(true) });
    await workbench.hover('In the year 1800', /Note 0/);
    await workbench.leaveHover();
    await workbench.activity('Annotated Reader').click();
    await workbench.treeRow('Bought').waitFor();
  });
  after(async () => {
    await workbench.close();
    console.log(`│ figures ${JSON.stringify(figures)}`);
  });

  const untilRow = async (name: string, text: RegExp, act: () => Promise<void>) => {
    const began = performance.now();
    await act();
    await workbench.treeRow(text).waitFor();
    figures[name] = Math.round(performance.now() - began);
  };

  it('of one article are listed', async () => {
    await untilRow('first rows of an article', /In the year 1800/, () =>
      workbench.page.locator('.pane-header[aria-label^="Annotations"]').click(),
    );
  });

  it('of the whole workspace are listed, article by article', async () => {
    const button = workbench.page.locator('.pane-header .action-label[aria-label^="Annotations of This Article or"]');
    const header = workbench.page.locator('.pane-header[aria-label^="Annotations"]');
    await header.hover();
    await untilRow('first rows of the workspace', /^article-000\.md100$/, () => button.click());
    const began = performance.now();
    await header.filter({ hasText: '10000' }).waitFor();
    figures['and then all of them'] = Math.round(performance.now() - began);
    assert.isTrue(await workbench.treeRow(/^article-003\.md100$/).isVisible());
    await workbench.screenshot('annotations-many');
  });

  it('do not stand in the way of typing', async () => {
    note('a letter typed beside them', await typed(workbench));
    const row = workbench.treeRow(/^article-000\.md100$/);
    await row.waitFor();
    await workbench.close();
    workbench = await openWorkbench({ file: newWorkspace(false) });
    await workbench.activity('Annotated Reader').click();
    await workbench.treeRow('Bought').waitFor();
    note('a letter typed without any', await typed(workbench));
  });
});
