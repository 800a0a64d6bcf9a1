import type { Frame } from '@playwright/test';
import { expect, sample, test } from '../fixtures';
import { until } from '../until';
import type { Workbench } from '../workbench';

const ARTICLE = 'the-frozen-peace.txt';
/** A sentence with an event, and an actor with several. */
const PASSAGE = { line: 18, column: 30, text: 'Hope Bay' };
const ACTOR = { line: 22, name: 'Chapman' };

/** Narrows the timeline to the events of an actor, by the link on the actor's card. */
async function showEventsOfActor(workbench: Workbench, page: Frame): Promise<void> {
  await workbench.reveal(ACTOR.line);
  await workbench.hover(ACTOR.name, /dated event/);
  const link = workbench
    .cards()
    .locator('a')
    .filter({ hasText: /dated event/ });
  await link.click();
  await page.getByRole('button', { name: 'Actors (1)' }).waitFor();
}

test.describe('choices on the timeline', () => {
  test('search and filter by a command and by keys', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    const overview = page.locator('.overview-line');
    await workbench.command('Annotated Reader: Search and Filter the Timeline');
    await page.locator('input[type=search]:focus').waitFor();
    await workbench.page.keyboard.type('soviet');
    await expect(overview).toHaveText(/^\d+ of \d+ events/);
    await workbench.screenshot('timeline-search');
    await workbench.command('Annotated Reader: Show All Events of the Timeline');
    await expect(overview).toHaveText(/^\d+ events/);
  });

  test('hide the kind of date that is clicked in the legend', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    const inferred = page.locator('.legend [data-grain=inferred]');
    await inferred.click();
    await expect(inferred).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.event.inferred')).toHaveCount(0);
    await inferred.click();
    await page.locator('.event.inferred').first().waitFor();
  });

  test('part the events by section, then by actor, then not', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    const names = () => page.locator('.bands .name').allTextContents();
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('lanes by section', async () => (await names()).includes('A Dinner in Silver Spring'));
    await workbench.screenshot('timeline-sections');
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('lanes by actor', async () =>
      (await names()).some((name) => name === 'United States' || name === 'Others'),
    );
    await workbench.command('Annotated Reader: Part the Timeline by Section or Actor');
    await until('one axis', async () => (await names()).length === 0);
  });

  test('list the events as the article tells them', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    await workbench.command('Annotated Reader: Switch the Timeline between Axis and List');
    await workbench.command('Annotated Reader: Switch the Timeline between Calendar and Story');
    await page.locator('#form-list h2').filter({ hasText: 'A Dinner in Silver Spring' }).waitFor();
    await workbench.screenshot('timeline-story');
    await workbench.command('Annotated Reader: Switch the Timeline between Calendar and Story');
    await workbench.command('Annotated Reader: Switch the Timeline between Axis and List');
    await page.locator('#form-axis .event').first().waitFor();
  });

  test('show the event of a passage', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    await workbench.reveal(PASSAGE.line, PASSAGE.column);
    await workbench.command('Annotated Reader: Show on Timeline');
    await expect(page.locator('.event.current')).toHaveAttribute('aria-label', new RegExp(PASSAGE.text));
  });

  test('show the events of an actor from the card', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    await showEventsOfActor(workbench, page);
    expect(await page.locator('.overview-line').innerText()).toMatch(/^\d+ of \d+ events/);
    await workbench.screenshot('timeline-of-an-actor');
  });

  test('go out as a picture, with what the filter leaves', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    const page = await workbench.openTimeline();
    await showEventsOfActor(workbench, page);
    const name = ARTICLE.replace('.txt', '.timeline.svg');
    await workbench.ask('Annotated Reader: Export Timeline', 'SVG');
    await workbench.accept(workbench.folder.file(name));
    const picture = await workbench.folder.until(name, 'the picture', () => true);
    expect(picture).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(picture).toContain('Chapman');
    expect(picture).not.toContain('Hope Bay');
  });

  test('move it to the panel, and back beside the text', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    await workbench.openTimeline();
    await workbench.command('Annotated Reader: Move Timeline to the Panel');
    await workbench.page.locator('.part.panel .pane-header, .part.panel .composite.title').first().waitFor();
    await workbench.webview('.event');
    await workbench.screenshot('timeline-panel');
    await workbench.command('Annotated Reader: Move Timeline to the Panel');
    await workbench.tab('Timeline').waitFor();
    await workbench.webview('.event');
  });
});
