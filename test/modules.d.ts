/** Mocha's browser build; it defines globals and exports nothing that we import. */
declare module 'mocha/mocha.js';
/** Every test file of a folder, imported; made by scripts/buildTests.mjs. */
declare module 'virtual:tests';
declare module '*/scripts/lib/sizes.mjs' {
  /** Of every script that ships. */
  export function shippedSizes(): Promise<
    readonly { readonly file: string; readonly bytes: number; readonly most: number; readonly packed: boolean }[]
  >;
}
declare module '*/scripts/lib/pieces.mjs' {
  import type { BuildOptions } from 'esbuild';
  export function inPieces(
    entry: string,
    options: BuildOptions,
  ): Promise<BuildOptions & { entryPoints: Record<string, string> }>;
}
declare module '*/scripts/lib/hostRounds.mjs' {
  interface Results {
    readonly passed: number;
    readonly failed: number;
    readonly names: readonly string[];
    readonly flaky: readonly string[];
    readonly cases: readonly { readonly title: string; readonly ms: number }[];
  }
  type SuiteResults = Results & { readonly failedCases: readonly string[] };
  interface Death {
    readonly suite: string;
    readonly why: string;
  }
  interface Round {
    readonly results?: SuiteResults;
    readonly death?: Death;
  }
  export function resultOf(
    ended: { readonly code: number; readonly timedOut?: boolean; readonly death?: Death },
    results: SuiteResults | undefined,
  ): Round;
  export function runTwice(round: (cases: readonly string[]) => Promise<Round>): Promise<Results>;
}
