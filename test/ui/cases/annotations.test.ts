import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import { FERRY } from '../../ferry';
import { theMachine } from '../machine';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

/** A copy of the article of its own, and where its annotations are kept. */
function newArticle(): { readonly file: string; readonly notes: string } {
  const file = join(theMachine().newFolder(), 'ferry.md');
  writeFileSync(file, FERRY);
  return { file, notes: `${file}.annotations.jsonl` };
}

const recordsIn = (file: string): Record<string, unknown>[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>)
    : [];

/** Selects a line that is in view, with the keyboard. */
async function selectLine(workbench: Workbench, line: number): Promise<void> {
  await workbench.reveal(line);
  await workbench.page.keyboard.press('Home');
  await workbench.page.keyboard.press('Shift+End');
}

/** Presses a key behind Ctrl+K. */
async function pressChord(workbench: Workbench, key: string): Promise<void> {
  await workbench.page.keyboard.press('Control+K');
  await workbench.page.keyboard.press(key);
}

for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
  describe(`annotations in the ${theme} theme`, () => {
    let workbench: Workbench;
    const { file, notes } = newArticle();
    const moved = { file: join(dirname(file), 'boat.md'), notes: join(dirname(file), 'boat.md.annotations.jsonl') };

    before(async () => {
      workbench = await openWorkbench({ file, theme });
    });
    after(() => workbench.close());

    it('are made by a key, and kept beside the article', async () => {
      await workbench.hover('Ada Lovell', /person/); // from then on the article is read
      await workbench.leaveHover();
      await selectLine(workbench, 3);
      await pressChord(workbench, 'Shift+H');
      await until('the record', () => Promise.resolve(recordsIn(notes).length === 1));
      await workbench.reveal(1);
      await workbench.screenshot('highlight');
    });

    it('take a note in a thread of VS Code', async () => {
      await workbench.click('Nobody knows');
      await workbench.command('Annotated Reader: Add Note');
      await workbench.page.locator('.review-widget').waitFor();
      await workbench.screenshot('note-thread');
      await workbench.page.keyboard.type('Ask the *registry*.');
      await workbench.page.keyboard.press('Control+Enter');
      await until('the note', () => Promise.resolve(JSON.stringify(recordsIn(notes)).includes('registry')));
      await workbench.screenshot('note-written');
      assert.lengthOf(recordsIn(notes), 2);
    });

    it('show the note on a hover', async () => {
      const card = await workbench.hover('Nobody knows', /registry/);
      assert.match(card, /Edit note/);
      await workbench.screenshot('note-hover');
      await workbench.leaveHover();
    });

    it('are listed by section, and narrowed as one types', async () => {
      await workbench.command('Annotated Reader: Focus on Annotations View');
      const row = workbench.treeRow('Nobody knows');
      await row.waitFor();
      assert.match(
        (await row.getAttribute('aria-label')) ?? '',
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

    it('follow what is typed above them and in them', async () => {
      await workbench.reveal(2);
      await workbench.page.keyboard.type('Something new.');
      await workbench.page.keyboard.press('Enter');
      await workbench.reveal(4, 13);
      await workbench.page.keyboard.type('wisely ');
      await workbench.page.keyboard.press('Control+S');
      await until('the record of the new words', () =>
        Promise.resolve(JSON.stringify(recordsIn(notes)).includes('The council wisely bought')),
      );
      await workbench.screenshot('annotations-followed');
    });

    it('come back with an undo', async () => {
      await selectLine(workbench, 4);
      await workbench.page.keyboard.press('Delete');
      await workbench.treeRow('Without a place').waitFor();
      await workbench.screenshot('annotations-orphan');
      await workbench.page.keyboard.press('Control+Z');
      await workbench.treeRow('Without a place').waitFor({ state: 'detached' });
    });

    it('are made of what a card is about', async () => {
      await workbench.hover('Ada Lovell', /person.*Annotate/s);
      await workbench.screenshot('annotate-on-card');
      await workbench.page.locator('.monaco-hover:visible a').filter({ hasText: 'Annotate' }).click();
      await workbench.page.locator('.review-widget').waitFor();
      await workbench.page.keyboard.type('Buyer.');
      await workbench.page.keyboard.press('Control+Enter');
      await until('the note on her', () => Promise.resolve(JSON.stringify(recordsIn(notes)).includes('Buyer.')));
      await workbench.page.keyboard.press('Control+S');
    });

    it('are gone through by keys alone, in the text and in the list', async () => {
      await workbench.reveal(1);
      await pressChord(workbench, 'Shift+]');
      await until('the first passage', async () => (await workbench.caret()).line === 4);
      await pressChord(workbench, 'Shift+[');
      await until('the last passage', async () => (await workbench.caret()).line === 8);
      await workbench.command('Annotated Reader: Focus on Annotations View');
      for (const key of ['Home', 'ArrowDown', 'Enter']) await workbench.page.keyboard.press(key);
      await until('the passage of the first row', async () => (await workbench.caret()).line === 4);
    });

    it('go along when the file gets another name', async () => {
      await workbench.command('File: Focus on Files Explorer');
      await workbench.page
        .locator('.explorer-folders-view .monaco-list-row')
        .filter({ hasText: /^ferry\.md$/ })
        .click();
      await workbench.page.keyboard.press('F2');
      await workbench.page.locator('.explorer-folders-view input').fill('boat.md');
      await workbench.page.keyboard.press('Enter');
      await until('the annotations of the new name', () => Promise.resolve(recordsIn(moved.notes).length === 3));
      await until('the old file to go', () => Promise.resolve(!existsSync(notes)));
    });

    it('that lost their place behind VS Code’s back wait for the reader, who gives them another', async () => {
      await workbench.command('View: Close All Editors');
      const sentence = 'No one at the town hall can say how high the price was.';
      writeFileSync(
        moved.file,
        readFileSync(moved.file, 'utf8').replace('Nobody knows what was paid for it.', sentence),
      );
      await workbench.page
        .locator('.explorer-folders-view .monaco-list-row')
        .filter({ hasText: /^boat\.md$/ })
        .dblclick();
      await workbench.activity('Annotated Reader').click();
      await workbench.treeRow('Without a place').waitFor();
      await workbench.reveal(8);
      await workbench.page.keyboard.press('Home');
      for (let letter = 0; letter < sentence.length; letter += 1)
        await workbench.page.keyboard.press('Shift+ArrowRight');
      await workbench.treeRow('Nobody knows').click();
      await workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'selected now' }).waitFor();
      await workbench.screenshot('annotations-place');
      await workbench.page.keyboard.press('Enter');
      await workbench.treeRow('Without a place').waitFor({ state: 'detached' });
      await until('the record of the new place', () =>
        Promise.resolve(JSON.stringify(recordsIn(moved.notes)).includes(sentence)),
      );
      assert.match(await workbench.hover('No one at', /registry/), /Edit note/);
      await workbench.leaveHover();
    });

    it('leave as a text of their own', async () => {
      const target = join(dirname(file), 'boat.annotations.md');
      await workbench.ask('Annotated Reader: Export Annotations', 'This Article');
      await workbench.answer('Markdown');
      await workbench.accept(target);
      const text = await until('the file', () =>
        Promise.resolve(existsSync(target) ? readFileSync(target, 'utf8') : ''),
      );
      for (const words of ['The council wisely bought', 'Buyer.', 'No one at the town hall', 'Ask the *registry*.'])
        assert.include(text, words);
    });
  });
