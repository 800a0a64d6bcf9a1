import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { RESET_KEYBINDINGS } from './reset';
import { pageScript, prepared, serverScript, type Server } from './scripts';
import { THEMES, type Theme } from './themes';
import { EMPTY_PAGE, Window } from './window';

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

/** VS Code with the packaged extension: a server and a browser, which the cases of one worker share. */
export class VSCode {
  /** The window that cases share, once one was asked for, and the settings it was opened with. */
  #shared: { readonly window: Window; readonly settings: string } | undefined;
  /** What was written into `settings.json` last. */
  #settingsText = '';
  #folders = 0;

  private constructor(
    readonly dataFolder: string,
    private readonly home: string,
    private readonly server: Server,
    readonly context: BrowserContext,
  ) {}

  /** Starts a server and a browser. @param name of its log file in `out/logs` */
  static async start(name: string): Promise<VSCode> {
    const { vscode, browser, extensionsFolder, logsFolder } = prepared();
    const home = mkdtempSync(join(tmpdir(), 'ui-'));
    const dataFolder = join(home, 'server');
    mkdirSync(join(dataFolder, 'data', 'User'), { recursive: true });
    writeFileSync(join(dataFolder, 'data', 'User', 'keybindings.json'), JSON.stringify(RESET_KEYBINDINGS));
    const { startServer } = await serverScript();
    const logFile = join(logsFolder, `ui-${name}.log`);
    const { openBrowser } = await pageScript();
    const [server, context] = await Promise.all([
      startServer({ vscode, dataFolder, extensionsFolder, person: true, logFile }),
      openBrowser({ browser, profileFolder: join(home, 'profile') }),
    ]);
    return new VSCode(dataFolder, home, server, context);
  }

  async stop(): Promise<void> {
    await this.context.close();
    await this.server.stop();
  }

  /** The window that cases share, in the theme of this one; opened anew where the case needs other settings. */
  async sharedWindow({ theme, settings }: WindowOptions): Promise<Window> {
    const wanted = JSON.stringify(settings);
    if (this.#shared && this.#shared.settings !== wanted) await this.discardShared();
    if (this.#shared) {
      await this.#shared.window.bringToFront();
      await this.#writeSettings({ theme, settings });
      await this.#shared.window.untilIn(theme);
    } else {
      this.#shared = { window: await this.openWindow(this.newFolder(), { theme, settings }), settings: wanted };
    }
    return this.#shared.window;
  }

  /** Opens a window with a workspace of its own. */
  async openWindow(folder: string, options: WindowOptions): Promise<Window> {
    if (this.#shared && this.#shared.settings !== JSON.stringify(options.settings)) await this.discardShared();
    await this.#writeSettings(options);
    const { pageAddress } = await serverScript();
    const window = new Window(await this.#page(), folder);
    await window.open(pageAddress({ port: this.server.port, folder, payload: PAYLOAD }), options.theme);
    return window;
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

  /** A new folder on the disk, empty. */
  newFolder(): string {
    const path = join(this.home, `workspace-${(this.#folders += 1)}`);
    mkdirSync(path);
    return path;
  }

  /** A page without a workbench: the one that the browser began with, or a new one. */
  async #page(): Promise<Page> {
    const unused = this.context.pages().find((page) => page.url() === EMPTY_PAGE);
    return unused ?? this.context.newPage();
  }

  async #writeSettings({ theme, settings }: WindowOptions): Promise<void> {
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
