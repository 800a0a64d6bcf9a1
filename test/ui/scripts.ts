import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from '@playwright/test';

// What the browser test takes from `scripts/lib`, which is plain JavaScript, with its types.

/** A browser that was found on this machine. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** A running server of the npm-carried VS Code. */
export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

/** The stand-in for Wikipedia; what it answers stands in scripts/lib/encyclopedia.mjs. */
export interface Encyclopedia {
  /** Without a slash at its end. */
  readonly address: string;
  stop(): void;
}

interface ServerScript {
  readonly testSettings: Readonly<Record<string, unknown>>;
  readonly startServer: (options: {
    readonly vscode: string;
    readonly dataFolder: string;
    readonly extensionsFolder: string;
    readonly person: boolean;
    readonly logFile: string;
  }) => Promise<Server>;
  readonly pageAddress: (page: {
    readonly port: number;
    readonly folder: string;
    readonly payload: readonly (readonly [string, string])[];
  }) => string;
}

interface PageScript {
  readonly openBrowser: (options: {
    readonly browser: Browser;
    readonly profileFolder: string;
  }) => Promise<BrowserContext>;
}

interface EncyclopediaScript {
  readonly startEncyclopedia: () => Promise<Encyclopedia>;
}

/** What scripts/runUi.mjs has found and prepared; handed over in the environment. */
export interface Prepared {
  /** The project's folder. */
  readonly root: string;
  readonly vscode: string;
  readonly browser: Browser;
  /** Where the packaged extension is installed. */
  readonly extensionsFolder: string;
  readonly screenshotsFolder: string;
  readonly logsFolder: string;
}

/** @throws where the test was not started by scripts/runUi.mjs */
export function prepared(): Prepared {
  const given = process.env.ANNOTATED_READER_UI;
  if (!given) throw new Error('start the browser test with `npm test -- ui` or `node scripts/runUi.mjs`');
  return JSON.parse(given) as Prepared;
}

const script = (name: string): Promise<unknown> =>
  import(pathToFileURL(join(prepared().root, 'scripts', 'lib', name)).href);

export const serverScript = () => script('server.mjs') as Promise<ServerScript>;
export const pageScript = () => script('page.mjs') as Promise<PageScript>;
export const encyclopediaScript = () => script('encyclopedia.mjs') as Promise<EncyclopediaScript>;
