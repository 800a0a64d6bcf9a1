import { join } from 'node:path';
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { boxOfText, isInLines, type Box } from './editorText';
import type { Folder } from './folder';
import { ourLog } from './ourLog';
import { prepared } from './scripts';
import type { Theme } from './themes';
import { succeeds, until, untilTried } from './until';
import type { VSCode } from './vscode';
import { Window } from './window';

/** The box of a picker or a question that is open. */
const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"]) input.input';

/** VS Code in a browser page, as a person sees and uses it, with the folder of one case. */
export class Workbench {
  constructor(
    readonly vscode: VSCode,
    readonly window: Window,
    readonly theme: Theme,
    readonly folder: Folder,
  ) {}

  get page(): Page {
    return this.window.page;
  }

  /** Another window on the same workspace. */
  async anotherWindow(): Promise<Workbench> {
    const window = new Window(await this.page.context().newPage(), this.window.folder);
    await window.open(this.page.url(), this.theme);
    return new Workbench(this.vscode, window, this.theme, this.folder);
  }

  /** Saves what is seen as `out/screenshots/NAME.THEME.png`. */
  async screenshot(name: string): Promise<void> {
    const path = join(prepared().screenshotsFolder, `${name}.${this.theme}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  /** What is read on the screen. */
  async words(): Promise<string> {
    const parts = ['editor-group-container', 'sidebar', 'panel', 'notifications-toasts', 'quick-input-widget'];
    const all = [...parts, 'monaco-hover', 'monaco-dialog-box', 'statusbar'];
    const texts = await Promise.all(all.map((part) => this.page.locator(`.${part}:visible`).allInnerTexts()));
    return texts.map((text, i) => `${all[i]}: ${text.join(' ').replace(/\s+/g, ' ')}`).join('\n');
  }

  /** Opens a file of the case's folder by its path, with Quick Open. */
  async open(name: string): Promise<void> {
    const shownName = name.replace(/\$\(.*?\)/g, ''); // VS Code's own picker makes icons of these
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: shownName });
    const inFolder = row.filter({ hasText: this.folder.description }).first();
    await this.inQuickInput(`the offer of ${name}`, 'Control+P', this.folder.file(name), inFolder);
    await this.page.mouse.move(5, 5); // it would rest on the tab, whose hover lies over the text
    await this.tab(name).waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  /** The tab of an editor. */
  tab(name: string | RegExp): Locator {
    return this.page.locator('.tab').filter({ hasText: name }).first();
  }

  /** Where this text stands on the screen. It must be in view: see `reveal`. */
  async boxOf(text: string, occurrence = 1): Promise<Box> {
    return until(`"${text}" in the editor`, () => boxOfText(this.page, text, occurrence));
  }

  /** Scrolls to a place as a person would, with Go to Line; counted from 1. */
  async reveal(line: number, column = 1): Promise<void> {
    await this.editor().click({ position: { x: 150, y: 5 } });
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.untilCursor(`on line ${line}`, (cursor) => cursor.line === line);
  }

  /** Rests the mouse on a text in view until a hover card says something that matches. @returns the card's text */
  async hover(text: string, expected: RegExp, occurrence = 1): Promise<string> {
    const card = this.cards().filter({ hasText: expected, hasNotText: 'Loading...' }).first();
    await untilTried(`a card with ${expected} on "${text}"`, async (timeout) => {
      await this.leaveHover();
      const { x, y, width, height } = await this.boxOf(text, occurrence);
      await this.page.mouse.move(x + width / 2 - 1, y + height / 2);
      await this.page.mouse.move(x + width / 2, y + height / 2); // only a moving mouse asks for a card
      return succeeds(card.waitFor({ timeout }));
    });
    return card.innerText();
  }

  /** The hover cards that are seen. */
  cards(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }

  /** Moves the mouse out of the way until no card is seen. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await until('the card to go', async () => (await this.cards().count()) === 0);
  }

  /** Clicks a text in view, which puts the cursor into it, once nothing lies over it. */
  async click(text: string, occurrence = 1): Promise<void> {
    const { x, y } = await until(`"${text}" with nothing over it`, async () => {
      const box = await this.boxOf(text, occurrence);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (await isInLines(this.page, middle)) return middle;
      await this.page.mouse.move(5, 5); // a card goes with the mouse
      return undefined;
    });
    await this.page.mouse.click(x, y);
  }

  /** Selects a line that is in view, with the keyboard. */
  async selectLine(line: number): Promise<void> {
    await this.reveal(line);
    await this.press('Home', 'Shift+End');
  }

  /** Presses keys one after the other, e.g. the chord `press('Control+K', 'Shift+H')`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Saves what the editor shows until what is on disk is as expected. @returns the text on disk */
  async saved(name: string, what: string, expected: (text: string) => boolean): Promise<string> {
    return until(`${what} in ${name}`, async () => {
      await this.press('Control+S');
      const text = this.folder.read(name);
      return text !== '' && expected(text) ? text : undefined;
    });
  }

  /** Runs a command by its title in the palette, e.g. `Annotated Reader: Open Timeline`, once it is offered. */
  async command(title: string): Promise<void> {
    await this.choose(title);
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Runs a command that asks for something, and answers. */
  async ask(title: string, answer: string): Promise<void> {
    await this.choose(title);
    await until(`the question of ${title}`, async () => !(await this.quickInput().inputValue()).startsWith('>'));
    await this.answer(answer);
  }

  /**
   * Where the cursor is, counted from 1, as the status bar says; where that is silent because the keyboard is elsewhere, the
   * line whose number the editor sets off, and column 0.
   */
  async cursor(): Promise<{ readonly line: number; readonly column: number }> {
    const status = this.page.locator('.statusbar-item[id="status.editor.selection"]:visible');
    const marked = this.page.locator('.editor-instance .active-line-number');
    const [line = 0, column = 0] = numbersIn([...(await status.allInnerTexts()), ...(await marked.allInnerTexts())][0]);
    return { line, column };
  }

  /** Waits until the cursor is somewhere, e.g. `untilCursor('on line 4', ({ line }) => line === 4)`. */
  async untilCursor(where: string, isThere: (cursor: { line: number; column: number }) => boolean): Promise<void> {
    await until(`the cursor ${where}`, async () => isThere(await this.cursor()));
  }

  /** An entry of the status bar, by the text in it. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** Waits until the article has been read: its sections are in the side bar, the current one is marked. */
  async untilRead(): Promise<void> {
    await this.page.locator('.pane-body .monaco-list-row.selected').first().waitFor();
  }

  /** Waits until our extension has logged something, e.g. that it keeps what was read. */
  async untilLogged(what: string, line: RegExp): Promise<void> {
    await until(what, () => line.test(ourLog(this.vscode.dataFolder)));
  }

  /** Opens the timeline by its command, and waits until it shows events. @returns its page */
  async openTimeline(): Promise<Frame> {
    await this.command('Annotated Reader: Open Timeline');
    return this.webview('.event');
  }

  /** A row of a tree view in the side bar, by the text in it. */
  treeRow(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
  }

  /** Opens one of our views in the side bar, or closes it to make room: rows out of view are not there. */
  async view(name: string, state: 'open' | 'closed' = 'open'): Promise<void> {
    const header = this.viewHeader(name);
    const wanted = String(state === 'open');
    await header.waitFor();
    if ((await header.getAttribute('aria-expanded')) !== wanted) await header.locator('h3').click();
    await expect(header).toHaveAttribute('aria-expanded', wanted);
  }

  /** The title bar of one of our views, e.g. `viewHeader('Cast')`. */
  viewHeader(name: string): Locator {
    return this.page.locator(`.pane-header[aria-label^="${name}"]`);
  }

  /** Chooses from the menu that a right click on a row opens. */
  async menu(row: Locator, item: string | RegExp): Promise<void> {
    await row.click({ button: 'right' });
    const entry = this.page.locator('.monaco-menu .action-label').filter({ hasText: item }).first();
    await entry.waitFor();
    await untilTried(`the choice of ${item}`, async (timeout) => {
      await succeeds(entry.click({ timeout })); // a menu takes no click in its first instant
      return isGone(entry, timeout);
    });
  }

  /** Types into the picker or the box that is open, in the place of what it holds, and takes what it then offers. */
  async answer(text: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.quickInput().fill(text);
    await this.takeAnswer(text);
  }

  /** Takes what the box that is open holds, once it holds this. */
  async accept(text: string): Promise<void> {
    await expect(this.quickInput()).toHaveValue(text);
    await this.takeAnswer(text);
  }

  /** An entry of the activity bar, e.g. `Annotated Reader`. */
  activity(name: string): Locator {
    return this.page.locator(`.activitybar .action-label[aria-label^="${name}"]`);
  }

  /** The document of the webview that holds an element, e.g. `webview('#timeline')`. */
  async webview(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) if (await isSeenIn(frame, selector)) return frame;
      return undefined;
    });
  }

  /** The first text editor, as far as it is in view. */
  editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor .overflow-guard').first();
  }

  private async choose(title: string): Promise<void> {
    // Enter takes the focused row, which is another one until the list has caught up, and where others fit as well.
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    await this.inQuickInput(`the command ${title}`, 'F1', `>${title}`, row);
  }

  /** Opens a picker with a key, types, and clicks a row; again where something else took the keyboard meanwhile. */
  private async inQuickInput(what: string, key: string, text: string, row: Locator): Promise<void> {
    await untilTried(what, async (timeout) => {
      await this.press(key);
      const isTyped = await succeeds(this.quickInput().fill(text, { timeout }));
      if (isTyped && (await succeeds(row.waitFor({ timeout })))) return row.click().then(() => true);
      await this.press('Escape'); // what is offered does not change while the picker is open
      return false;
    });
  }

  private async takeAnswer(text: string): Promise<void> {
    await untilTried('the answer to be taken', async (timeout) => {
      await this.press('Enter'); // a picker whose entries are on their way takes none
      return succeeds(this.page.waitForFunction(isOver, { selector: QUICK_INPUT, text }, { timeout }));
    });
  }

  private quickInput(): Locator {
    return this.page.locator(QUICK_INPUT).first();
  }
}

/** Runs in the page: whether a question that was answered is closed, or is another one now. */
const isOver = ({ selector, text }: { readonly selector: string; readonly text: string }): boolean =>
  document.querySelector<HTMLInputElement>(selector)?.value !== text;

const numbersIn = (text = ''): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

const isSeenIn = (frame: Frame, selector: string): Promise<boolean> =>
  frame
    .locator(selector)
    .first()
    .isVisible()
    .catch(() => false); // a frame that is gone shows nothing

const isGone = (element: Locator, timeout: number): Promise<boolean> =>
  succeeds(element.waitFor({ state: 'hidden', timeout }));
