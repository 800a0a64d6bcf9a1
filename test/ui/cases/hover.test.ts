import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';

test.describe('cards', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('tell who a name is', async ({ open }) => {
        const workbench = await open(sample('ninety-eight-words.md'));
        await workbench.reveal(10);
        const card = await workbench.hover('James Buchanan', /president of the United States/);
        expect(card).toMatch(/person/);
        await workbench.screenshot('hover-actor');
      });

      test('tell what a note says', async ({ open }) => {
        const workbench = await open(sample('ninety-eight-words.md'));
        await workbench.reveal(10);
        const card = await workbench.hover('[^1]', /Note 1/);
        expect(card).toMatch(/ten hours/);
        await workbench.screenshot('hover-note');
      });
    });
});
