import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';

const ARTICLE = 'the-frozen-peace.txt';
/** An event of the sample, and the line that tells of it. */
const EVENT = { text: 'Hope Bay', line: 18 };
/** Within the sentence of another: “On 5 April 1950 James Van Allen …”. */
const OTHER = { name: /Van Allen/, line: 22, column: 120 };

test.describe('the timeline', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('opens beside the text', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const frame = await workbench.openTimeline();
        expect(await frame.locator('.event').count()).toBeGreaterThan(10);
        await workbench.screenshot('timeline');
      });

      test('leads to the sentence of an event by a click', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const frame = await workbench.openTimeline();
        await frame.locator(`[aria-label*="${EVENT.text}"]`).first().click();
        await workbench.untilCursor('on the sentence', ({ line }) => line === EVENT.line);
        await workbench.screenshot('timeline-event');
      });

      test('marks the event of the sentence that the cursor is in', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const frame = await workbench.openTimeline();
        await workbench.reveal(OTHER.line, OTHER.column);
        await expect(frame.locator('.event.caret').first()).toHaveAttribute('aria-label', OTHER.name);
      });
    });
});
