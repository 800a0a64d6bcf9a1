import { assert } from 'chai';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

/** Pasted text: its notes are bare numerals, its headings bare lines. */
const FILE = 'samples/the-frozen-peace.txt';
/** A paragraph with markers in it, and the line of the note that `,10` leads to. */
const PARAGRAPH = 26;
const MARKER = ',10';
const NOTE_10 = /^10\s+https/;

describe('reading a pasted article', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme });
        await workbench.activity('Annotated Reader').click();
        await workbench.treeRow('A Crowded Emptiness').waitFor();
        await workbench.reveal(PARAGRAPH);
      });
      after(() => workbench.close());

      it('tells who somebody is, by a name further down than the one that says it', async () => {
        const card = await workbench.hover('Berkner asked', /Lloyd Berkner/);
        assert.match(card, /American radio engineer/);
        assert.match(card, /mentions/);
        await workbench.screenshot('card-actor');
      });

      it('shows in a picture where in the article somebody appears, and says it in words', async () => {
        await workbench.hover('Berkner asked', /Lloyd Berkner/);
        const picture = workbench.page.locator('.monaco-hover:visible img');
        assert.match((await picture.getAttribute('alt')) ?? '', /A Dinner in Silver Spring 2, this one among them/);
        assert.include((await picture.getAttribute('src')) ?? '', 'data:image/svg+xml');
        assert.isAbove(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), 0);
      });

      it('says which country a word for its people stands for, and what is known of it', async () => {
        const card = await workbench.hover('French g', /“French” stands for France/);
        assert.match(card, /Capital Paris/);
        await workbench.screenshot('card-country');
      });

      it('tells what a bare numeral means', async () => {
        const card = await workbench.hover(MARKER, /Note 10/);
        assert.match(card, /polar-archive\.example\.org/);
        assert.match(card, /First winter 1957/);
        await workbench.screenshot('card-note');
      });
    });

  describe('by keyboard', () => {
    let workbench: Workbench;
    const lineOfCaret = async () => (await workbench.caret()).line;

    before(async () => {
      workbench = await openWorkbench({ file: FILE });
      await workbench.reveal(PARAGRAPH);
      await workbench.hover(MARKER, /Note 10/);
      await workbench.leaveHover();
    });
    beforeEach(() => workbench.reveal(PARAGRAPH));
    after(() => workbench.close());

    it('goes to a note and back', async () => {
      await workbench.click(MARKER);
      await workbench.page.keyboard.press('F12');
      await until('the note', async () => (await lineOfCaret()) > PARAGRAPH);
      await workbench.boxOf('10 https://polar-archive');
      await workbench.command('Go Back');
      await until('the way back', async () => (await lineOfCaret()) === PARAGRAPH);
    });

    it('peeks at a note without leaving the passage', async () => {
      await workbench.click(MARKER);
      await workbench.command('Peek Definition');
      const peek = workbench.page.locator('.peekview-widget');
      await peek.waitFor();
      await peek.locator('.view-line').filter({ hasText: NOTE_10 }).first().waitFor();
      await workbench.screenshot('peek-note');
      await workbench.page.keyboard.press('Escape');
      assert.equal(await lineOfCaret(), PARAGRAPH);
    });

    it('has VS Code ask before the source of a passage opens', async () => {
      await workbench.click('spent the winter');
      await workbench.command('Annotated Reader: Open Source of This Passage');
      const dialog = workbench.page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      assert.include(await dialog.innerText(), 'https://polar-archive.example.org/south-pole/first-winter-1957');
      await workbench.page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });

    it('steps through the mentions of an actor', async () => {
      await workbench.click('Paul Siple');
      await workbench.reveal(24);
      await workbench.click('Chapman t');
      await workbench.command('Annotated Reader: Previous Mention of This Actor');
      await until('the mention before', async () => (await lineOfCaret()) === 22);
    });
  });
});
