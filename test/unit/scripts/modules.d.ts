/** What the tests of the scripts import; the scripts themselves are plain JavaScript. */
declare module '*/scripts/lib/counts.mjs' {
  export interface Counts {
    readonly passed: number;
    readonly failed: number;
    readonly names?: readonly string[];
    readonly flaky?: readonly string[];
    readonly cases?: readonly { readonly title: string; readonly ms: number }[];
    readonly ownStarts?: number;
  }
  export function add(...all: readonly Counts[]): Counts;
  export function oneFor(ok: boolean, why?: string): Counts;
  export function withFailures(counts: Counts, names: readonly string[]): Counts;
  export function countsLine(counts: Counts): string;
  export function countsFrom(ended: { code: number; output: string; timedOut: boolean }, timeoutMs?: number): Counts;
  export function runningIn(output: string): readonly string[];
}
declare module '*/scripts/lib/flaky.mjs' {
  import type { Counts } from '*/scripts/lib/counts.mjs';
  interface Entry {
    readonly title: string;
    readonly since: string;
    readonly reason: string;
  }
  export function parseFlaky(text: string, now?: Date): readonly Entry[];
  export function readFlaky(): readonly Entry[];
  export function staleIn(entries: readonly Entry[], now: Date): readonly Entry[];
  export function judgeFlaky(counts: Counts, entries: readonly Entry[]): Counts;
}
declare module '*/scripts/lib/leftovers.mjs' {
  interface Process {
    readonly pid: number;
    readonly parent: number;
    readonly group: number;
    readonly command: string;
  }
  export function processesIn(list: string, marker: string, group: number): readonly Process[];
  export function namesOf(left: readonly Process[]): readonly string[];
}
declare module '*/scripts/lib/part.mjs' {
  import type { Counts } from '*/scripts/lib/counts.mjs';
  export interface Part {
    readonly command: string;
    readonly args: readonly string[];
    readonly timeoutMs: number;
    readonly show?: (text: string) => void;
    readonly temporary?: string;
    readonly endingMs?: number;
    readonly reports?: boolean;
  }
  export function runPart(part: Part): Promise<Counts>;
}
declare module '*/scripts/lib/temporary.mjs' {
  export function temporaryRoot(): string;
}
declare module '*/scripts/lib/schedule.mjs' {
  interface Scheduled {
    readonly name: string;
    readonly needs?: readonly string[];
    readonly slots?: number;
  }
  export function schedule<S extends Scheduled, T>(
    steps: readonly S[],
    slots: number,
    runStep: (step: S, slots: number, done: ReadonlyMap<string, T>) => Promise<T>,
  ): Promise<readonly T[]>;
}
declare module '*/scripts/lib/stage.mjs' {
  interface Shown {
    write(text: string): void;
    close(): void;
  }
  export function createStage(write: (text: string) => void): { open(name: string): Shown; names(): readonly string[] };
}
declare module '*/scripts/lib/stepOutput.mjs' {
  export function withoutOurLines(write: (text: string) => void): (text: string) => void;
}
declare module '*/scripts/lib/summary.mjs' {
  import type { Counts } from '*/scripts/lib/counts.mjs';
  export interface PartResult {
    readonly name: string;
    readonly seconds: number;
    readonly counts: Counts;
  }
  export interface RunResult {
    readonly seconds: number;
    readonly parts: readonly PartResult[];
    readonly listed?: readonly string[];
    readonly faults?: readonly string[];
  }
  export function summaryLines(run: RunResult): readonly string[];
  export function totalOf(run: RunResult): Counts;
  export function duration(seconds: number): string;
}
declare module '*/scripts/lib/testArguments.mjs' {
  interface TestArguments {
    readonly parts: readonly string[];
    readonly only: string | undefined;
    readonly seed: number | undefined;
    readonly slots: number;
    readonly nightly: boolean;
  }
  export function readTestArguments(
    args: readonly string[],
    known: readonly string[],
    env?: NodeJS.ProcessEnv,
  ): TestArguments;
}
declare module '*/scripts/lib/testSteps.mjs' {
  import type { Part } from '*/scripts/lib/part.mjs';
  export interface TestStep {
    readonly name: string;
    readonly part: string;
    readonly needs?: readonly string[];
    readonly after?: readonly string[];
    run(choice: { readonly only?: string; readonly seed?: number }, slots: number): Part;
  }
  export const STEPS: readonly TestStep[];
  export function partsOf(steps: readonly TestStep[]): readonly string[];
  export function chosenSteps(steps: readonly TestStep[], parts: readonly string[], only?: string): readonly TestStep[];
}
declare module '*/scripts/lib/testRun.mjs' {
  import type { Counts } from '*/scripts/lib/counts.mjs';
  import type { Part } from '*/scripts/lib/part.mjs';
  import type { PartResult } from '*/scripts/lib/summary.mjs';
  import type { TestStep } from '*/scripts/lib/testSteps.mjs';
  export class TestRun {
    constructor(write: (text: string) => void, start?: (part: Part) => Promise<Counts>);
    readonly results: readonly PartResult[];
    readonly running: readonly string[];
    cutOff(): void;
    all(
      steps: readonly TestStep[],
      slots: number,
      choice: { readonly only?: string; readonly seed?: number },
    ): Promise<readonly PartResult[]>;
  }
}
declare module '*/scripts/lib/vitestReporter.mjs' {
  import type { Counts } from '*/scripts/lib/counts.mjs';
  export function resultsOf(modules: readonly unknown[], errors: readonly { readonly message?: string }[]): Counts;
}
declare module '*/scripts/lib/soak.mjs' {
  import type { RunResult } from '*/scripts/lib/summary.mjs';
  export interface SoakArguments {
    readonly parts: readonly string[];
    readonly times: number;
    readonly shuffled: number;
    readonly loaded: number;
    readonly load: number;
    readonly seed: number | undefined;
    readonly log: string;
    readonly dirty: boolean;
    readonly nightly: boolean;
  }
  export interface Planned {
    readonly seed: number | null;
    readonly load: number;
  }
  export interface LogLine extends Planned {
    readonly date: string;
    readonly commit: string;
    readonly parts: readonly string[];
    readonly seconds: number;
    readonly secondsByPart: Readonly<Record<string, number>>;
    readonly passed: number;
    readonly failed: number;
    readonly flaky: readonly string[];
    readonly names: readonly string[];
  }
  export function readSoakArguments(args: readonly string[]): SoakArguments;
  export function planOf(wanted: SoakArguments, commit: string): readonly Planned[];
  export function parseLog(text: string): readonly LogLine[];
  export function stillToRun(
    plan: readonly Planned[],
    lines: readonly LogLine[],
    of: { readonly commit: string; readonly parts: readonly string[] },
  ): readonly Planned[];
  export function lineOf(
    planned: Planned,
    of: { readonly commit: string; readonly parts: readonly string[]; readonly date: Date },
    result: (RunResult & { readonly passed: number; readonly failed: number }) | undefined,
  ): LogLine;
  export function soakTable(lines: readonly LogLine[]): string;
}
