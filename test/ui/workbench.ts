import { dirname, join, resolve } from 'node:path';
import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { boxOfText, isInLines, type Box } from './editorText';
import { theMachine, type Server } from './machine';

/** The colour themes that every surface is looked at in, and the class by which the page says that one is in force. */
const THEMES = {
  dark: { name: 'Default Dark Modern', sign: 'dark_modern' },
  light: { name: 'Default Light Modern', sign: 'light_modern' },
  contrast: { name: 'Default High Contrast', sign: 'hc_black' },
  contrastLight: { name: 'Default High Contrast Light', sign: 'hc_light' },
} as const;
export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  /** A file of the project, e.g. `samples/ninety-eight-words.md`, or an absolute path. */
  readonly file: string;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A menu takes no click in its first instant, lest the one that opened it choose; nobody is that quick. */
const MENU_MS = 300;
/** Two cores, and other work on them. */
const PATIENCE_MS = 40_000;
const TRY_MS = 4_000;
const SETTINGS = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'window.restoreWindows': 'preserve', // a reload brings everything back, though the address names a file to open
};

/** Every workbench that is open, for a screenshot where a case fails. */
export const openWorkbenches = new Set<Workbench>();

/** VS Code in a browser page, as a person sees and uses it. */
export class Workbench {
  constructor(
    readonly page: Page,
    readonly theme: Theme,
    private readonly context: BrowserContext,
    private readonly server: Server,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    openWorkbenches.add(this);
  }

  /** Another window on the same folder and file, which ends with this one. */
  async anotherWindow(): Promise<Workbench> {
    const other = new Workbench(await this.context.newPage(), this.theme, this.context, this.server);
    await other.page.goto(this.page.url());
    await ready(other);
    return other;
  }

  /** Ends the browser and the server. */
  async close(): Promise<void> {
    for (const open of openWorkbenches) if (open.context === this.context) openWorkbenches.delete(open);
    await this.context.close();
    await this.server.stop();
  }

  /** Saves what is seen as `out/screenshots/NAME.THEME.png`. */
  async screenshot(name: string): Promise<void> {
    const path = join(theMachine().screenshotsFolder, `${name}.${this.theme}.png`);
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  /** What is read on the screen around the editor. */
  async words(): Promise<string> {
    const parts = ['sidebar', 'notifications-toasts', 'quick-input-widget', 'monaco-dialog-box', 'statusbar'];
    const texts = await Promise.all(parts.map((part) => this.page.locator(`.${part}:visible`).allInnerTexts()));
    return texts.map((text, i) => `${parts[i]}: ${text.join(' ').replace(/\s+/g, ' ')}`).join('\n');
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
    await until('the caret', async () => (await this.caret()).line === line);
  }

  /** Rests the mouse on a text in view until a hover card says something that matches. @returns the card's text */
  async hover(text: string, expected: RegExp, occurrence = 1): Promise<string> {
    const card = this.page
      .locator('.monaco-hover:visible')
      .filter({ hasText: expected, hasNotText: 'Loading...' })
      .first();
    await until(`a card with ${expected} on "${text}"`, async () => {
      await this.leaveHover();
      const { x, y, width, height } = await this.boxOf(text, occurrence);
      await this.page.mouse.move(x + width / 2 - 1, y + height / 2);
      await this.page.mouse.move(x + width / 2, y + height / 2); // only a moving mouse asks for a card
      return appears(card);
    });
    return card.innerText();
  }

  /** Moves the mouse out of the way until no card is seen. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await until('the card to go', async () => (await this.page.locator('.monaco-hover:visible').count()) === 0);
  }

  /** Clicks a text in view, which puts the caret into it, once nothing lies over it. */
  async click(text: string, occurrence = 1): Promise<void> {
    const { x, y } = await until(`"${text}" to lie open`, async () => {
      const box = await this.boxOf(text, occurrence);
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (await isInLines(this.page, middle)) return middle;
      await this.page.mouse.move(5, 5); // a card goes with the mouse
      return undefined;
    });
    await this.page.mouse.click(x, y);
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
   * Where the caret is, counted from 1, as the status bar says; where that is silent because the keyboard is elsewhere, the
   * line whose number the editor sets off, and column 0.
   */
  async caret(): Promise<{ readonly line: number; readonly column: number }> {
    const status = this.page.locator('.statusbar-item[id="status.editor.selection"]:visible');
    const marked = this.page.locator('.editor-instance .active-line-number');
    const [line = 0, column = 0] = numbersIn([...(await status.allInnerTexts()), ...(await marked.allInnerTexts())][0]);
    return { line, column };
  }

  /** A row of a tree view in the side bar, by the text in it. */
  treeRow(text: string | RegExp): Locator {
    return this.page.locator('.pane-body .monaco-list-row').filter({ hasText: text }).first();
  }

  /** Chooses from the menu that a right click on a row opens. */
  async menu(row: Locator, item: string | RegExp): Promise<void> {
    await row.click({ button: 'right' });
    const entry = this.page.locator('.monaco-menu .action-label').filter({ hasText: item }).first();
    await entry.waitFor();
    await this.page.waitForTimeout(MENU_MS);
    await entry.click();
    await entry.waitFor({ state: 'detached' });
  }

  /** Types into the picker or the box that is open, in the place of what it holds, and takes what it then offers. */
  async answer(text: string): Promise<void> {
    await this.quickInput().waitFor();
    await this.quickInput().fill(text);
    await until('the answer to be taken', async () => {
      await this.page.keyboard.press('Enter'); // a picker whose entries are on their way takes none
      return disappears(this.quickInput());
    });
  }

  /** Takes what the box that is open holds, once it holds this. */
  async accept(text: string): Promise<void> {
    await until(`the offer of ${text}`, async () => (await this.quickInput().inputValue()) === text);
    await until('the answer to be taken', async () => {
      await this.page.keyboard.press('Enter');
      return disappears(this.quickInput());
    });
  }

  /** An entry of the activity bar, e.g. `Annotated Reader`. */
  activity(name: string): Locator {
    return this.page.locator(`.activitybar .action-label[aria-label^="${name}"]`);
  }

  /** The document of the webview that holds an element, e.g. `webview('#timeline')`. */
  async webview(selector: string): Promise<Frame> {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames())
        if (
          await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false)
        )
          return frame;
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
    await until(`the command ${title}`, async () => {
      await this.page.keyboard.press('F1');
      const typed = await this.quickInput()
        .fill(`>${title}`, { timeout: TRY_MS })
        .then(
          () => true,
          () => false, // whatever took the keyboard just then has closed the palette
        );
      if (typed && (await appears(row)) && (await clicked(row))) return true;
      await this.page.keyboard.press('Escape'); // the palette does not change while it is open
      return false;
    });
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) input.input').first();
  }
}

const numbersIn = (text = ''): number[] => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));

/** Whether an element comes into view soon, for what is worth another try. */
const comesTo = (element: Locator, state: 'visible' | 'hidden'): Promise<boolean> =>
  element.waitFor({ state, timeout: TRY_MS }).then(
    () => true,
    () => false,
  );
const appears = (element: Locator): Promise<boolean> => comesTo(element, 'visible');
const disappears = (element: Locator): Promise<boolean> => comesTo(element, 'hidden');

/** Whether an element took a click, for what is worth another try. */
const clicked = (element: Locator): Promise<boolean> =>
  element.click({ timeout: TRY_MS }).then(
    () => true,
    () => false,
  );

/** Asks again and again until the answer is something. */
export async function until<T>(what: string, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** VS Code shows a file before its colours, languages and extensions are there; a person would wait a moment too. */
async function ready(workbench: Workbench): Promise<void> {
  await workbench.editor().locator('.view-line').first().waitFor();
  await workbench.page.locator(`.monaco-workbench[class*="${THEMES[workbench.theme].sign}"]`).waitFor();
  await workbench.activity('Annotated Reader').waitFor();
}

/** Starts VS Code with the packaged extension and opens a file in it. */
export async function openWorkbench({ file, theme = 'dark', settings = {} }: WorkbenchOptions): Promise<Workbench> {
  const machine = theMachine();
  const folder = machine.newFolder();
  const path = resolve(machine.root, file);
  const server = await machine.startServer(join(folder, 'server'), {
    ...SETTINGS,
    'workbench.colorTheme': THEMES[theme].name,
    ...settings,
  });
  const context = await machine.openBrowser(join(folder, 'profile'));
  const page = context.pages()[0] ?? (await context.newPage());
  const workbench = new Workbench(page, theme, context, server);
  const payload = [
    ['openFile', machine.remoteUri(server.port, path)],
    ['skipWelcome', 'true'],
  ] as const;
  await page.goto(machine.pageAddress({ port: server.port, folder: dirname(path), payload }));
  await ready(workbench);
  return workbench;
}
