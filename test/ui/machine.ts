import type { BrowserContext } from 'playwright-core';

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

/** What the tests ask of the machine they run on; scripts/runUi.mjs gives it. */
export interface Machine {
  /** The project's folder. */
  readonly root: string;
  readonly screenshotsFolder: string;
  /** A new, empty folder, removed at the end. */
  newFolder(): string;
  /** Starts VS Code with the packaged extension installed. */
  startServer(dataFolder: string, settings: Readonly<Record<string, unknown>>): Promise<Server>;
  startEncyclopedia(): Promise<Encyclopedia>;
  openBrowser(profileFolder: string): Promise<BrowserContext>;
  pageAddress(page: {
    readonly port: number;
    readonly folder: string;
    readonly payload: readonly (readonly [string, string])[];
  }): string;
  /** How a page names a file on the server's disk. */
  remoteUri(port: number, path: string): string;
}

let machine: Machine | undefined;

export const setMachine = (given: Machine): void => void (machine = given);

export function theMachine(): Machine {
  if (!machine) throw new Error('the tests run by scripts/runUi.mjs');
  return machine;
}
