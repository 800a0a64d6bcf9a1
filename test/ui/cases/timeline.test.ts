import { assert } from 'chai';
import type { Frame } from 'playwright-core';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

const FILE = 'samples/the-frozen-peace.txt';
/** An event of the sample, and the line that tells of it. */
const EVENT = { text: 'Hope Bay', line: 18 };
/** Within the sentence of another: “On 5 April 1950 James Van Allen …”. */
const OTHER = { name: /Van Allen/, line: 22, column: 120 };

describe('the timeline', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;
      let frame: Frame;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme });
      });
      after(() => workbench.close());

      it('opens beside the text', async () => {
        await workbench.command('Annotated Reader: Open Timeline');
        frame = await workbench.webview('.event');
        assert.isAbove(await frame.locator('.event').count(), 10);
        await workbench.screenshot('timeline');
      });

      it('leads to the sentence of an event by a click', async () => {
        await frame.locator(`[aria-label*="${EVENT.text}"]`).first().click();
        await until('the caret', async () => (await workbench.caret()).line === EVENT.line);
        await workbench.screenshot('timeline-event');
      });

      it('marks the event of the sentence that the caret is in', async () => {
        await workbench.reveal(OTHER.line, OTHER.column);
        const marked = frame.locator('.event.caret');
        await until('the mark', async () => OTHER.name.test((await marked.first().getAttribute('aria-label')) ?? ''));
      });
    });
});
