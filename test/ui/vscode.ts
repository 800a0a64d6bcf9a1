import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Folder } from './folder';
import { RESET_KEY, RESET_KEYBINDINGS, turnedViews, windowState } from './reset';
import { pageScript, prepared, serverScript, type Server } from './scripts';
import { THEMES, type Theme } from './themes';
import { succeeds, until, untilTried } from './until';

export type Settings = Readonly<Record<string, unknown>>;

/** What a case needs its window to be. */
export interface WindowOptions {
  readonly theme: Theme;
  readonly settings: Settings;
}

const SETTINGS: Settings = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'window.restoreWindows': 'preserve', // a reload brings everything back, though the address names a folder
};

/** What VS Code reads from a page's address; our log is to say all that it can. */
const PAYLOAD = [
  ['skipWelcome', 'true'],
  ['logLevel', 'annotated-reader.annotated-reader=debug'],
] as const;
/** How long a window may take to come back; one that takes longer is opened anew, which takes about as long. */
const RESET_MS = 3_000;
/** So many lines of the page's console are kept. */
const CONSOLE_LINES = 200;

/** What an install of VS Code without native builds complains of at every start. */
const MISSING_PARTS = /Could not locate the bindings file|watchdog/;

/** A window that is open, and what it looked like before a case used it. */
interface OpenWindow {
  readonly folder: string;
  readonly options: string;
  readonly state: string;
}

/** VS Code with the packaged extension: a server and a browser, which the cases of one worker share. */
export class VSCode {
  #window: OpenWindow | undefined;
  #settingsText = '';
  #folders = 0;
  readonly #console: string[] = [];

  private constructor(
    readonly dataFolder: string,
    private readonly home: string,
    private readonly server: Server,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (MISSING_PARTS.test(message.text())) return;
      this.#console.push(`${message.type()} ${message.text()}`);
      if (this.#console.length > CONSOLE_LINES) this.#console.shift();
    });
  }

  /** Starts a server and a browser. @param name of its log file in `out/logs` */
  static async start(name: string): Promise<VSCode> {
    const { vscode, browser, extensionsFolder, logsFolder } = prepared();
    const home = mkdtempSync(join(tmpdir(), 'ui-'));
    const dataFolder = join(home, 'server');
    mkdirSync(join(dataFolder, 'data', 'User'), { recursive: true });
    writeFileSync(join(dataFolder, 'data', 'User', 'keybindings.json'), JSON.stringify(RESET_KEYBINDINGS));
    const { startServer } = await serverScript();
    const logFile = join(logsFolder, `ui-${name}.log`);
    const server = await startServer({ vscode, dataFolder, extensionsFolder, person: true, logFile });
    const { openBrowser } = await pageScript();
    const context = await openBrowser({ browser, profileFolder: join(home, 'profile') });
    const page = context.pages()[0] ?? (await context.newPage());
    return new VSCode(dataFolder, home, server, context, page);
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.server.stop();
  }

  /** A folder for a case, below that of the window that is open, which is opened anew where the case needs another. */
  async folderInWindow(options: WindowOptions): Promise<Folder> {
    const wanted = JSON.stringify(options);
    if (this.#window?.options !== wanted) await this.#open(this.#newFolder('w'), options);
    const { folder } = this.#window!;
    return new Folder(join(folder, `case-${(this.#folders += 1)}`));
  }

  /** A folder for a case in a window of its own, whose workspace it is. */
  async folderAsWindow(options: WindowOptions, fill: (folder: Folder) => void): Promise<Folder> {
    const folder = new Folder(this.#newFolder('own'), true);
    fill(folder);
    await this.#open(folder.path, options);
    this.#window = undefined; // the next case gets another
    return folder;
  }

  /** Puts the window back as it was before the case; one that does not come back is opened anew for the next. */
  async reset(): Promise<void> {
    const open = this.#window;
    this.#window = undefined;
    if (!open || this.#settings() !== this.#settingsText) return;
    if (await this.#comesBack(open.state)) this.#window = open;
  }

  /** The newest lines of the page's console. */
  console(): string {
    return this.#console.join('\n');
  }

  /** Makes the next case get a new window. */
  discardWindow(): void {
    this.#window = undefined;
  }

  async #comesBack(state: string): Promise<boolean> {
    const picker = this.page.locator('.quick-input-widget');
    await this.page.mouse.move(5, 5);
    await this.page.keyboard.press('Escape');
    const isBack = async () => {
      await picker.waitFor({ state: 'hidden', timeout: RESET_MS });
      await this.page.keyboard.press(RESET_KEY);
      await picker.waitFor({ timeout: RESET_MS });
      await this.page.keyboard.press('Escape');
      for (const view of await this.page.evaluate(turnedViews, state))
        await this.page.locator('.part.sidebar .pane-header h3').getByText(view, { exact: true }).click();
      await this.page.mouse.move(5, 5);
      await this.page.waitForFunction(windowState, state, { timeout: RESET_MS });
    };
    return succeeds(isBack());
  }

  async #open(folder: string, options: WindowOptions): Promise<void> {
    const { testSettings, pageAddress } = await serverScript();
    const settings = { ...testSettings, ...SETTINGS, ...options.settings };
    const text = JSON.stringify({ ...settings, 'workbench.colorTheme': THEMES[options.theme].name }, null, 2);
    for (const kind of ['User', 'Machine']) {
      mkdirSync(join(this.dataFolder, 'data', kind), { recursive: true });
      writeFileSync(join(this.dataFolder, 'data', kind, 'settings.json'), text);
    }
    this.#settingsText = text;
    await this.page.goto('about:blank'); // ends the window before, which would take the settings for its own
    await this.page.goto(pageAddress({ port: this.server.port, folder, payload: PAYLOAD }));
    const state = await this.#ready(options.theme);
    this.#window = { folder, options: JSON.stringify(options), state };
  }

  /** VS Code shows itself before its colours, keys and extensions are there. @returns the state of the new window */
  async #ready(theme: Theme): Promise<string> {
    await this.page.locator(`.monaco-workbench[class*="${THEMES[theme].sign}"]`).waitFor();
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
    let last = '';
    await until('a window at rest', async () => {
      const before = last;
      last = await this.page.evaluate(windowState, null);
      return last === before;
    });
    return last;
  }

  #settings(): string {
    return readFileSync(join(this.dataFolder, 'data', 'User', 'settings.json'), 'utf8');
  }

  #newFolder(kind: string): string {
    const path = join(this.home, `${kind}-${(this.#folders += 1)}`);
    mkdirSync(path);
    return path;
  }
}
