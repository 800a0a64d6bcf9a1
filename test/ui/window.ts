import type { ConsoleMessage, Page } from '@playwright/test';
import { RESET_KEY, turnedViews, windowState } from './reset';
import { THEMES, type Theme } from './themes';
import { succeeds, until, untilTried } from './until';

/** How long a window may take to come back; one that takes longer is opened anew, which takes about as long. */
const RESET_MS = 3_000;
/** So many lines of the page's console are kept. */
const CONSOLE_LINES = 200;

/** What an install of VS Code without native builds complains of at every start. */
const MISSING_PARTS = /Could not locate the bindings file|watchdog/;

/** A window of VS Code: a page of the browser that shows a workspace. */
export class Window {
  /** What it looks like while no case uses it. */
  #stateAtRest = '';
  readonly #console: string[] = [];

  constructor(
    readonly page: Page,
    /** Its workspace. */
    readonly folder: string,
  ) {
    page.on('console', this.#onConsole);
  }

  readonly #onConsole = (message: ConsoleMessage): void => {
    if (MISSING_PARTS.test(message.text())) return;
    this.#console.push(`${message.type()} ${message.text()}`);
    if (this.#console.length > CONSOLE_LINES) this.#console.shift();
  };

  /** Shows the workspace. VS Code shows itself before its colours, keys and extensions are there: waits for them. */
  async open(address: string, theme: Theme): Promise<void> {
    await this.page.goto(address);
    await this.untilIn(theme);
    const activity = this.page.locator('.activitybar .action-label[aria-label^="Annotated Reader"]');
    await activity.waitFor();
    const views = this.page.locator('.part.sidebar .pane-header[aria-label^="Card"]');
    await untilTried('our views in the side bar', async (timeout) => {
      if (await views.isVisible()) return true;
      await activity.click();
      return succeeds(views.waitFor({ timeout }));
    });
    await this.page.mouse.move(5, 5);
    await this.page.locator('.monaco-hover').waitFor({ state: 'hidden' });
    await until('a window at rest', async () => {
      const before = this.#stateAtRest;
      this.#stateAtRest = await this.page.evaluate(windowState, null);
      return this.#stateAtRest === before;
    });
  }

  /** Waits until a theme is in force. */
  async untilIn(theme: Theme): Promise<void> {
    await this.page.locator(`.monaco-workbench[class*="${THEMES[theme].sign}"]`).waitFor();
  }

  /** Puts the window back as it was before a case. @returns whether it came back */
  reset(): Promise<boolean> {
    const picker = this.page.locator('.quick-input-widget');
    const isBack = async () => {
      await this.page.mouse.move(5, 5);
      await this.page.keyboard.press('Escape');
      await picker.waitFor({ state: 'hidden', timeout: RESET_MS });
      await this.page.keyboard.press(RESET_KEY);
      await picker.waitFor({ timeout: RESET_MS });
      await this.page.keyboard.press('Escape');
      for (const view of await this.page.evaluate(turnedViews, this.#stateAtRest))
        await this.page.locator('.part.sidebar .pane-header h3').getByText(view, { exact: true }).click();
      await this.page.mouse.move(5, 5);
      await this.page.waitForFunction(windowState, this.#stateAtRest, { timeout: RESET_MS });
    };
    return succeeds(isBack());
  }

  /** Ends what VS Code runs for the window, and leaves the page for another window. */
  async close(): Promise<void> {
    this.page.off('console', this.#onConsole);
    await this.page.goto('about:blank');
  }

  /** The newest lines of the page's console. */
  console(): string {
    return this.#console.join('\n');
  }
}
