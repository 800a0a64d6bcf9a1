import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { RESET_KEYBINDINGS } from './reset';
import { pageScript, prepared, serverScript, type Server } from './scripts';
import { THEMES, type Theme } from './themes';
import { Window } from './window';

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

/** The browser of the window that cases share, and that of windows that one case has for itself. */
type BrowserUse = 'shared' | 'own';

/** What VS Code reads from a page's address; our log is to say all that it can. */
const PAYLOAD = [
  ['skipWelcome', 'true'],
  ['logLevel', 'annotated-reader.annotated-reader=debug'],
] as const;

/**
 * VS Code with the packaged extension: a server, and a browser for each kind of window, which the cases of one worker share.
 * Two pages of one browser would stand in each other's way: it draws the one behind rarely, and webviews of both wait for
 * the same service worker.
 */
export class VSCode {
  readonly #browsers = new Map<BrowserUse, Promise<BrowserContext>>();
  /** The window that cases share, once one was asked for, and the settings it was opened with. */
  #shared: { readonly window: Window; readonly settings: string } | undefined;
  /** What was written into `settings.json` last. */
  #settingsText = '';
  #folders = 0;

  private constructor(
    readonly dataFolder: string,
    private readonly home: string,
    private readonly server: Server,
  ) {}

  /** Starts a server. @param name of its log file in `out/logs` */
  static async start(name: string): Promise<VSCode> {
    const { vscode, extensionsFolder, logsFolder } = prepared();
    const home = mkdtempSync(join(tmpdir(), 'ui-'));
    const dataFolder = join(home, 'server');
    mkdirSync(join(dataFolder, 'data', 'User'), { recursive: true });
    writeFileSync(join(dataFolder, 'data', 'User', 'keybindings.json'), JSON.stringify(RESET_KEYBINDINGS));
    const { startServer } = await serverScript();
    const logFile = join(logsFolder, `ui-${name}.log`);
    const server = await startServer({ vscode, dataFolder, extensionsFolder, person: true, logFile });
    return new VSCode(dataFolder, home, server);
  }

  async stop(): Promise<void> {
    for (const browser of this.#browsers.values()) await (await browser).close();
    await this.server.stop();
  }

  /** The window that cases share, in the theme of this one; opened anew where the case needs other settings. */
  async sharedWindow(options: WindowOptions): Promise<Window> {
    await this.#putInForce(options);
    this.#shared ??= {
      window: await this.#openWindow('shared', this.newFolder(), options),
      settings: JSON.stringify(options.settings),
    };
    await this.#shared.window.untilIn(options.theme);
    return this.#shared.window;
  }

  /** Opens a window with a workspace of its own. */
  async ownWindow(folder: string, options: WindowOptions): Promise<Window> {
    await this.#putInForce(options);
    return this.#openWindow('own', folder, options);
  }

  /** Puts the shared window back as it was before a case; one that does not come back is opened anew for the next. */
  async resetShared(): Promise<void> {
    const isAsBefore = this.#settingsText === this.#readSettings() && (await this.#shared?.window.reset());
    if (!isAsBefore) await this.discardShared();
  }

  /** Makes the next case get a new window. */
  async discardShared(): Promise<void> {
    const { window } = this.#shared ?? {};
    this.#shared = undefined;
    await window?.close();
  }

  /** The first page of a browser. */
  async page(use: BrowserUse): Promise<Page> {
    const started = this.#browsers.get(use) ?? this.#startBrowser(use);
    this.#browsers.set(use, started);
    const browser = await started;
    return browser.pages()[0] ?? browser.newPage();
  }

  /** A new folder on the disk, empty. */
  newFolder(): string {
    const path = join(this.home, `workspace-${(this.#folders += 1)}`);
    mkdirSync(path);
    return path;
  }

  async #openWindow(use: BrowserUse, folder: string, { theme }: WindowOptions): Promise<Window> {
    const { pageAddress } = await serverScript();
    const window = new Window(await this.page(use), folder);
    await window.open(pageAddress({ port: this.server.port, folder, payload: PAYLOAD }), theme);
    return window;
  }

  async #startBrowser(use: BrowserUse): Promise<BrowserContext> {
    const { openBrowser } = await pageScript();
    return openBrowser({ browser: prepared().browser, profileFolder: join(this.home, `profile-${use}`) });
  }

  /** Writes the settings. The shared window takes another theme while it is open, and nothing else. */
  async #putInForce({ theme, settings }: WindowOptions): Promise<void> {
    if (this.#shared && this.#shared.settings !== JSON.stringify(settings)) await this.discardShared();
    const { testSettings } = await serverScript();
    const all = { ...testSettings, ...SETTINGS, ...settings, 'workbench.colorTheme': THEMES[theme].name };
    const text = JSON.stringify(all, null, 2);
    if (text === this.#readSettings()) return;
    this.#settingsText = text;
    for (const kind of ['User', 'Machine']) {
      mkdirSync(join(this.dataFolder, 'data', kind), { recursive: true });
      writeFileSync(this.#settingsFile(kind), text);
    }
  }

  #readSettings(): string {
    const file = this.#settingsFile('User');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  #settingsFile(kind: string): string {
    return join(this.dataFolder, 'data', kind, 'settings.json');
  }
}
