import { readFileSync } from 'node:fs';
import { FERRY } from '../../ferry';
import { annotationsFile, annotationsText, recordsIn } from '../annotations';
import { expect, test, type Files } from '../fixtures';
import { LOOKS } from '../themes';
import { until } from '../until';
import type { Workbench } from '../workbench';

const FILE = 'ferry.md';
const RECORDS = annotationsFile(FILE);
const ARTICLE: Files = { [FILE]: FERRY };
const BOUGHT = { words: 'The council bought a ferry in 1998, and sold it in 2004 to Ada Lovell.', line: 3 };
const PRICE = { words: 'Nobody knows what was paid for it.', line: 7 };
/** The article with two passages marked, the second with a note. */
const ANNOTATED: Files = {
  ...ARTICLE,
  [RECORDS]: annotationsText(FERRY, [{ words: BOUGHT.words }, { words: PRICE.words, note: 'Ask the *registry*.' }]),
};

const records = ({ folder }: Workbench, file = RECORDS) => recordsIn(folder.read(file));
const untilRecorded = ({ folder }: Workbench, words: string, file = RECORDS) =>
  folder.until(file, words, (text) => text.includes(words));

/** A file in VS Code's Explorer. */
const inExplorer = ({ page }: Workbench, name: RegExp) =>
  page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });

/** Opens the list, and waits until a passage is in it. */
async function openList(workbench: Workbench): Promise<void> {
  await workbench.command('Annotated Reader: Focus on Annotations View');
  await workbench.treeRow(PRICE.words.slice(0, 12)).waitFor();
}

for (const theme of LOOKS)
  test.describe(`annotations in the ${theme} theme`, () => {
    test.use({ theme });

    test('are made by a key, and kept beside the article', async ({ open }) => {
      const workbench = await open(ARTICLE);
      await workbench.untilRead();
      await workbench.selectLine(BOUGHT.line);
      await workbench.press('Control+K', 'Shift+H');
      await until('the record', () => records(workbench).length === 1);
      await workbench.reveal(1);
      await workbench.screenshot('highlight');
    });

    test('take a note in a thread of VS Code', async ({ open }) => {
      const workbench = await open(ARTICLE);
      await workbench.untilRead();
      await workbench.click('Nobody knows');
      await workbench.command('Annotated Reader: Add Note');
      await workbench.page.locator('.review-widget').waitFor();
      await workbench.screenshot('note-thread');
      await workbench.page.keyboard.type('Ask the *registry*.');
      await workbench.press('Control+Enter');
      await untilRecorded(workbench, 'registry');
      await workbench.screenshot('note-written');
      expect(records(workbench)).toHaveLength(1);
    });

    test('show the note on a hover', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      const card = await workbench.hover('Nobody knows', /registry/);
      expect(card).toMatch(/Edit note/);
      await workbench.screenshot('note-hover');
    });

    test('are listed by section, and narrowed as one types', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      await openList(workbench);
      const row = workbench.treeRow('Nobody knows');
      await expect(row).toHaveAttribute(
        'aria-label',
        /Important\. “Nobody knows what was paid for it\.”\. Note: Ask the/,
      );
      await workbench.screenshot('annotations-list');
      await workbench.ask('Annotated Reader: Filter Annotations', 'registry');
      await workbench.treeRow('The council bought').waitFor({ state: 'detached' });
      await row.waitFor();
      await workbench.screenshot('annotations-narrowed');
      await workbench.command('Annotated Reader: Show All Annotations');
      await workbench.treeRow('The council bought').waitFor();
    });

    test('follow what is typed above them and in them', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      await openList(workbench);
      await workbench.reveal(2);
      await workbench.page.keyboard.type('Something new.');
      await workbench.press('Enter');
      await workbench.reveal(BOUGHT.line + 1, 13);
      await workbench.page.keyboard.type('wisely ');
      await workbench.press('Control+S');
      await untilRecorded(workbench, 'The council wisely bought');
      await workbench.screenshot('annotations-followed');
    });

    test('come back with an undo', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      await openList(workbench);
      await workbench.selectLine(BOUGHT.line);
      await workbench.press('Delete');
      await workbench.treeRow('Without a place').waitFor();
      await workbench.screenshot('annotations-orphan');
      await workbench.press('Control+Z');
      await workbench.treeRow('Without a place').waitFor({ state: 'detached' });
    });

    test('are made of what a card is about', async ({ open }) => {
      const workbench = await open(ARTICLE);
      await workbench.hover('Ada Lovell', /person.*Annotate/s);
      await workbench.screenshot('annotate-on-card');
      await workbench.cards().locator('a').filter({ hasText: 'Annotate' }).click();
      await workbench.page.locator('.review-widget').waitFor();
      await workbench.page.keyboard.type('Buyer.');
      await workbench.press('Control+Enter');
      await untilRecorded(workbench, 'Buyer.');
    });

    test('are gone through by keys alone, in the text and in the list', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      await openList(workbench);
      await workbench.reveal(1);
      await workbench.press('Control+K', 'Shift+]');
      await workbench.untilCursor('on the first passage', ({ line }) => line === BOUGHT.line);
      await workbench.press('Control+K', 'Shift+[');
      await workbench.untilCursor('on the last passage', ({ line }) => line === PRICE.line);
      await workbench.command('Annotated Reader: Focus on Annotations View');
      await workbench.press('Home', 'ArrowDown', 'Enter');
      await workbench.untilCursor('on the passage of the first row', ({ line }) => line === BOUGHT.line);
    });

    test('leave as a text of their own', async ({ open }) => {
      const workbench = await open(ANNOTATED);
      await openList(workbench);
      const target = workbench.folder.file('ferry.annotations.md');
      await workbench.ask('Annotated Reader: Export Annotations', 'This Article');
      await workbench.answer('Markdown');
      await workbench.accept(target);
      const text = await workbench.folder.until('ferry.annotations.md', 'the export', () => true);
      for (const { words } of [BOUGHT, PRICE]) expect(text).toContain(words.slice(0, -1)); // the full stop is escaped
      expect(text).toContain('Ask the *registry*.');
    });

    test.describe('with their files', () => {
      test.use({ window: 'own' }); // the Explorer shows the workspace

      test('go along when the file gets another name', async ({ open }) => {
        const workbench = await open(ANNOTATED);
        await openList(workbench);
        await workbench.command('File: Focus on Files Explorer');
        await inExplorer(workbench, /^ferry\.md$/).click();
        await workbench.press('F2');
        await workbench.page.locator('.explorer-folders-view input').fill('boat.md');
        await workbench.press('Enter');
        await until(
          'the annotations of the new name',
          () => records(workbench, annotationsFile('boat.md')).length === 2,
        );
        await until('the old file to go', () => !workbench.folder.has(RECORDS));
      });

      test('that lost their place behind VS Code’s back wait for the reader, who gives them another', async ({
        open,
      }) => {
        const workbench = await open(ANNOTATED);
        await openList(workbench);
        await workbench.command('View: Close All Editors');
        const sentence = 'No one at the town hall can say how high the price was.';
        workbench.folder.write(FILE, readFileSync(workbench.folder.file(FILE), 'utf8').replace(PRICE.words, sentence));
        await workbench.command('File: Focus on Files Explorer');
        await inExplorer(workbench, /^ferry\.md$/).dblclick();
        await workbench.activity('Annotated Reader').click();
        await workbench.treeRow('Without a place').waitFor();
        await workbench.reveal(PRICE.line);
        await workbench.press('Home', ...Array.from({ length: sentence.length }, () => 'Shift+ArrowRight'));
        await workbench.treeRow('Nobody knows').click();
        await workbench.page
          .locator('.quick-input-list .monaco-list-row')
          .filter({ hasText: 'selected now' })
          .waitFor();
        await workbench.screenshot('annotations-place');
        await workbench.press('Enter');
        await workbench.treeRow('Without a place').waitFor({ state: 'detached' });
        await untilRecorded(workbench, sentence);
        expect(await workbench.hover('No one at', /registry/)).toMatch(/Edit note/);
      });
    });
  });
