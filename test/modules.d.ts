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
