import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';

/** Pasted text: its notes are bare numerals, its headings bare lines. */
const ARTICLE = 'the-frozen-peace.txt';
/** A paragraph with markers in it, and the line of the note that `,10` leads to. */
const PARAGRAPH = 26;
const MARKER = ',10';
const NOTE_10 = /^10\s+https/;

test.describe('reading a pasted article', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('tells who somebody is, by a name further down than the one that says it', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await workbench.reveal(PARAGRAPH);
        const card = await workbench.hover('Berkner asked', /Lloyd Berkner/);
        expect(card).toMatch(/American radio engineer/);
        expect(card).toMatch(/mentions/);
        await workbench.screenshot('card-actor');
      });

      test('shows in a picture where in the article somebody appears, and says it in words', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await workbench.reveal(PARAGRAPH);
        await workbench.hover('Berkner asked', /Lloyd Berkner/);
        const picture = workbench.cards().locator('img');
        await expect(picture).toHaveAttribute('alt', /A Dinner in Silver Spring 2, this one among them/);
        await expect(picture).toHaveAttribute('src', /data:image\/svg\+xml/);
        expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      });

      test('says which country a word for its people stands for, and what is known of it', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await workbench.reveal(PARAGRAPH);
        const card = await workbench.hover('French g', /“French” stands for France/);
        expect(card).toMatch(/Capital Paris/);
        await workbench.screenshot('card-country');
      });

      test('tells what a bare numeral means', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await workbench.reveal(PARAGRAPH);
        const card = await workbench.hover(MARKER, /Note 10/);
        expect(card).toMatch(/polar-archive\.example\.org/);
        expect(card).toMatch(/First winter 1957/);
        await workbench.screenshot('card-note');
      });
    });

  test.describe('by keyboard', () => {
    test('goes to a note and back', async ({ open }) => {
      const workbench = await open(sample(ARTICLE));
      await workbench.reveal(PARAGRAPH);
      await workbench.untilRead();
      await workbench.click(MARKER);
      await workbench.press('F12');
      await workbench.untilCursor('on the note', ({ line }) => line > PARAGRAPH);
      await workbench.boxOf('10 https://polar-archive');
      await workbench.command('Go Back');
      await workbench.untilCursor('back where it was', ({ line }) => line === PARAGRAPH);
    });

    test('peeks at a note without leaving the passage', async ({ open }) => {
      const workbench = await open(sample(ARTICLE));
      await workbench.reveal(PARAGRAPH);
      await workbench.untilRead();
      await workbench.click(MARKER);
      await workbench.command('Peek Definition');
      const peek = workbench.page.locator('.peekview-widget');
      await peek.waitFor();
      await peek.locator('.view-line').filter({ hasText: NOTE_10 }).first().waitFor();
      await workbench.screenshot('peek-note');
      await workbench.press('Escape');
      expect((await workbench.cursor()).line).toBe(PARAGRAPH);
    });

    test('has VS Code ask before the source of a passage opens', async ({ open }) => {
      const workbench = await open(sample(ARTICLE));
      await workbench.reveal(PARAGRAPH);
      await workbench.click('spent the winter');
      await workbench.command('Annotated Reader: Open Source of This Passage');
      const dialog = workbench.page.locator('.monaco-dialog-box');
      await expect(dialog).toContainText('https://polar-archive.example.org/south-pole/first-winter-1957');
      await workbench.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
    });

    test('steps through the mentions of an actor', async ({ open }) => {
      const workbench = await open(sample(ARTICLE));
      await workbench.reveal(24);
      await workbench.untilRead();
      await workbench.click('Chapman t');
      await workbench.command('Annotated Reader: Previous Mention of This Actor');
      await workbench.untilCursor('on the mention before', ({ line }) => line === 22);
    });
  });
});
