// What the npm-carried VS Code prints because its native parts are missing (logging to files, a watchdog), and nothing else.
const NOISE = [
  /^\s*$/,
  /Could not locate the bindings file/,
  /Cannot find module .*\.node'/,
  /^\s+(→|at |tries: \[|'|\]|\}|code: |requireStack: )/,
  /^(\[|\}|\])\s*$/,
  /^\[\d\d:\d\d:\d\d\]\s*(Extension host agent|Started initializing|Completed initializing|ComputeTargetPlatform|$)/,
  /^Require stack:|^- .*node_modules/,
];

/**
 * @param {(line: string) => void} onLine gets each line that a person may want to see
 * @returns {(chunk: string) => void}
 */
export function createNoiseFilter(onLine) {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (!NOISE.some((pattern) => pattern.test(line))) onLine(line);
  };
}
