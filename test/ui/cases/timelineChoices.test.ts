import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame } from 'playwright-core';
import { theMachine } from '../machine';
import { openWorkbench, until, type Workbench } from '../workbench';

const NAME = 'the-frozen-peace';
/** A sentence with an event, and an actor with several. */
const PASSAGE = { line: 18, column: 30, text: 'Hope Bay' };
const ACTOR = { line: 22, name: 'Chapman' };

describe('choices on the timeline', () => {
  let workbench: Workbench;
  let page: Frame;
  let folder: string;
  const overview = () => page.locator('.overview-line').innerText();

  before(async () => {
    folder = theMachine().newFolder(); // a copy, since exports lie beside the article
    copyFileSync(join(theMachine().root, 'samples', `${NAME}.txt`), join(folder, `${NAME}.txt`));
    workbench = await openWorkbench({ file: join(folder, `${NAME}.txt`) });
    await workbench.command('Annotated Reader: Open Timeline');
    page = await workbench.webview('.event');
  });
  after(() => workbench.close());

  it('search and filter by a command and by keys', async () => {
    await workbench.command('Annotated Reader: Search and Filter the Timeline');
    await page.locator('input[type=search]:focus').waitFor();
    await workbench.page.keyboard.type('soviet');
    await until('fewer events', async () => /^\d+ of \d+ events/.test(await overview()));
    await workbench.screenshot('timeline-search');
    await workbench.command('Annotated Reader: Show All Events of the Timeline');
    await until('all events', async () => /^\d+ events/.test(await overview()));
  });

  it('hide the kind of date that is clicked in the legend', async () => {
    const inferred = page.locator('.legend [data-grain=inferred]');
    await inferred.click();
    assert.equal(await inferred.getAttribute('aria-pressed'), 'false');
    await until('no inferred date', async () => (await page.locator('.event.inferred').count()) === 0);
    await inferred.click();
    await page.locator('.event.inferred').first().waitFor();
  });

  it('part the events by section, then by actor, then not', async () => {
    const names = () => page.locator('.bands .name').allTextContents();
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('sections', async () => (await names()).includes('A Dinner in Silver Spring'));
    await workbench.screenshot('timeline-sections');
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('actors', async () => (await names()).some((name) => name === 'United States' || name === 'Others'));
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('one axis', async () => (await names()).length === 0);
  });

  it('list the events as the article tells them', async () => {
    await workbench.command('Annotated Reader: Switch the Timeline between Axis and List');
    await workbench.command('Annotated Reader: Switch the Timeline between Calendar and Story');
    await until('the sections of the story', async () =>
      (await page.locator('#form-list h2').allInnerTexts()).includes('A Dinner in Silver Spring'),
    );
    await workbench.screenshot('timeline-story');
    await workbench.command('Annotated Reader: Switch the Timeline between Calendar and Story');
    await workbench.command('Annotated Reader: Switch the Timeline between Axis and List');
  });

  it('show the event of a passage', async () => {
    await workbench.reveal(PASSAGE.line, PASSAGE.column);
    await workbench.command('Annotated Reader: Show on Timeline');
    const current = page.locator('.event.current');
    await until('the event', async () => (await current.getAttribute('aria-label'))?.includes(PASSAGE.text));
  });

  it('show the events of an actor from the card', async () => {
    await workbench.reveal(ACTOR.line);
    await workbench.hover(ACTOR.name, /dated event/);
    await workbench.page
      .locator('.monaco-hover:visible a')
      .filter({ hasText: /dated event/ })
      .click();
    await page.getByRole('button', { name: 'Actors (1)' }).waitFor();
    assert.match(await overview(), /^\d+ of \d+ events/);
    await workbench.screenshot('timeline-of-an-actor');
  });

  it('go out as a picture, with what the filter leaves', async () => {
    const file = join(folder, `${NAME}.timeline.svg`);
    await workbench.ask('Annotated Reader: Export Timeline', 'SVG');
    await workbench.accept(file);
    const picture = await until('the picture', () =>
      Promise.resolve(existsSync(file) ? readFileSync(file, 'utf8') : ''),
    );
    assert.match(picture, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.include(picture, 'Chapman');
    assert.notInclude(picture, 'Hope Bay');
  });

  it('move it to the panel, and back beside the text', async () => {
    await workbench.command('Annotated Reader: Move Timeline to the Panel');
    const inPanel = () => workbench.page.locator('.part.panel .pane-header, .part.panel .composite.title').first();
    await inPanel().waitFor();
    page = await workbench.webview('.event');
    await workbench.screenshot('timeline-panel');
    await workbench.command('Annotated Reader: Move Timeline to the Panel');
    await workbench.page.locator('.tab').filter({ hasText: 'Timeline' }).first().waitFor();
    page = await workbench.webview('.event');
  });
});
