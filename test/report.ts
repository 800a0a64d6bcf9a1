/** Begins every line of ours, so that the parent process can tell it from VS Code's own log. */
const OURS = '│';
/** The line by which the parent process counts. */
const RESULTS = `${OURS} results `;

const say = (line: string) => console.log(`${OURS} ${line}`);

/** A Mocha reporter that needs no terminal: a line a test, the failures in full, and the counts as JSON. */
function report(runner: Mocha.Runner): void {
  const names: string[] = [];
  const counts = { passed: 0, failed: 0, names, host: 'WorkerGlobalScope' in globalThis ? 'web' : 'node' };
  runner.on('suite', (suite) => suite.title && say(suite.fullTitle()));
  runner.on('pass', (test) => {
    counts.passed += 1;
    say(`  ✓ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on('fail', (test, error: Error) => {
    counts.failed += 1;
    names.push(`${test.fullTitle()}: ${error.message.split('\n', 1)[0]}`);
    say(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.once('end', () => console.log(RESULTS + JSON.stringify(counts)));
}

/** Mocha's types ask for a class, and Mocha for anything that `new` takes. */
export const reporter = report as unknown as Mocha.ReporterConstructor;
