import { defineConfig } from '@playwright/test';
import { PATIENCE_MS } from './until';

/** A case may take this long; one that waits in vain for a state ends earlier, and says for which. */
const CASE_MS = 4 * PATIENCE_MS;
/** On two cores a third VS Code would only make the others wait. */
const WORKERS = 2;

export default defineConfig({
  testDir: 'cases',
  outputDir: '../../out/ui',
  fullyParallel: true,
  workers: WORKERS,
  retries: 1, // in a new worker, thus in a fresh VS Code; a case that then passes is counted as flaky
  timeout: CASE_MS,
  expect: { timeout: PATIENCE_MS },
  use: { actionTimeout: PATIENCE_MS, navigationTimeout: PATIENCE_MS },
  forbidOnly: true,
  reporter: './reporter.ts',
  reportSlowTests: null,
});
