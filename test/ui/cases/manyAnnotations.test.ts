import { annotationsFile, annotationsText } from '../annotations';
import { expect, test, type Files } from '../fixtures';
import { quantile } from '../quantile';
import type { Workbench } from '../workbench';

const ARTICLES = 100;
/** Of each article. */
const PASSAGES = 100;
const COLOURS = ['yellow', 'green', 'blue'];
const KEYS = 60;

const nameOf = (nth: number) => `article-${String(nth).padStart(3, '0')}.md`;
const sentence = (nth: number) => `In the year ${1800 + nth} the council of the harbour bought ferry number ${nth}. `;

/** Articles, each with its passages marked where that is wanted. */
function articles(isAnnotated: boolean): Files {
  const passages = Array.from({ length: PASSAGES }, (_, nth) => sentence(nth));
  const paragraphs = passages.map((words, nth) => (nth % 5 === 4 ? `${words}\n\n` : words));
  const text = `# Ferries\n\n## Bought\n\n${paragraphs.join('')}\n`;
  const marked = passages.map((words, at) => ({
    words: words.trimEnd(),
    colour: COLOURS[at % COLOURS.length]!,
    ...(at % 4 === 0 && { note: `Note ${at}` }),
  }));
  const files = Array.from({ length: ARTICLES }, (_, nth): [string, string][] => {
    const name = nameOf(nth);
    const records = (): [string, string] => [annotationsFile(name), annotationsText(text, marked, String(nth))];
    return [[name, text], ...(isAnnotated ? [records()] : [])];
  });
  return Object.fromEntries(files.flat());
}

/** Types at the end of the first line; milliseconds from each key to the letter on the page. */
async function typed(workbench: Workbench): Promise<number[]> {
  await workbench.reveal(1);
  await workbench.press('End');
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const wanted = `Ferries${'x'.repeat(key + 1)}`;
    const began = performance.now();
    await workbench.press('x');
    await workbench.page.waitForFunction(
      (end) => [...document.querySelectorAll('.view-line')].some(({ textContent }) => textContent.endsWith(end)),
      wanted,
    );
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

/** Milliseconds until the first row of a list is seen. */
async function untilRow(workbench: Workbench, text: RegExp, act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  await workbench.treeRow(text).waitFor();
  return performance.now() - began;
}

/** Prints times for `npm run bench -- annotations`. */
const figures = (times: Readonly<Record<string, number>>) => {
  const rounded = Object.entries(times).map(([name, ms]) => [name, Math.round(ms)] as const);
  console.log(`│ figures ${JSON.stringify(Object.fromEntries(rounded))}`);
};
const ofKeys = (name: string, times: readonly number[]) =>
  figures({ [`${name}, median`]: quantile(times, 0.5), [`${name}, 95th`]: quantile(times, 0.95) });

test.describe('ten thousand annotations', () => {
  test.describe('in a workspace', () => {
    test.use({ window: 'own' });

    test('of one article are listed', async ({ open }) => {
      const workbench = await open(articles(true));
      await workbench.hover('In the year 1800', /Note 0/);
      await workbench.leaveHover();
      const first = await untilRow(workbench, /In the year 1800/, () =>
        workbench.viewHeader('Annotations').locator('h3').click(),
      );
      figures({ 'first rows of an article': first });
    });

    test('of the whole workspace are listed, article by article', async ({ open }) => {
      const workbench = await open(articles(true));
      const header = workbench.viewHeader('Annotations');
      await workbench.view('Annotations');
      await workbench.treeRow(/In the year 1800/).waitFor();
      await header.hover();
      const button = header.locator('.action-label[aria-label^="Annotations of This Article or"]');
      const first = await untilRow(workbench, /^article-000\.md100$/, () => button.click());
      const began = performance.now();
      await header.filter({ hasText: '10000' }).waitFor();
      figures({ 'first rows of the workspace': first, 'and then all of them': performance.now() - began });
      await expect(workbench.treeRow(/^article-003\.md100$/)).toBeVisible();
      await workbench.screenshot('annotations-many');
    });

    test('do not stand in the way of typing', async ({ open }) => {
      const workbench = await open(articles(true));
      const header = workbench.viewHeader('Annotations');
      await workbench.view('Annotations');
      await header.hover();
      await header.locator('.action-label[aria-label^="Annotations of This Article or"]').click();
      await header.filter({ hasText: '10000' }).waitFor();
      ofKeys('a letter typed beside them', await typed(workbench));
      await expect(workbench.treeRow(/^article-000\.md100$/)).toBeVisible();
    });
  });

  test('are measured against typing without any', async ({ open }) => {
    const workbench = await open(articles(false));
    await workbench.treeRow('Bought').waitFor();
    ofKeys('a letter typed without any', await typed(workbench));
  });
});
