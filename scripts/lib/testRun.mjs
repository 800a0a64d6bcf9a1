// Runs steps of tests side by side, shows them one at a time, and keeps what came of each.
import { oneFor } from './counts.mjs';
import { runPart } from './part.mjs';
import { duration } from './summary.mjs';
import { schedule } from './schedule.mjs';
import { createStage } from './stage.mjs';
import { withoutOurLines } from './stepOutput.mjs';

const TICK_MS = 30_000;
const never = new Promise(() => undefined);

/** A run of steps. What ended stands in `results` at once, so that a run that is cut off knows it too. */
export class TestRun {
  /** @type {import('./summary.mjs').PartResult[]} */
  results = [];
  #isCutOff = false;
  #written = 0;
  #stage;
  #since = Date.now();

  /** @param {(text: string) => void} write @param {typeof runPart} [start] runs the part that a step is */
  constructor(write, start = runPart) {
    this.start = start;
    this.write = write;
    this.#stage = createStage((text) => {
      this.#written = Date.now();
      write(text);
    });
  }

  get seconds() {
    return (Date.now() - this.#since) / 1000;
  }

  /** Names of the steps that run now. */
  get running() {
    return this.#stage.names();
  }

  /** Lets no other step begin and none end. */
  cutOff() {
    this.#isCutOff = true;
  }

  /** @param {import('./testSteps.mjs').TestStep[]} steps @param {number} slots @param {import('./testSteps.mjs').Choice} choice */
  async all(steps, slots, choice) {
    const ticking = setInterval(() => this.#tick(), TICK_MS);
    const planned = steps.map((step) => ({
      ...step,
      needs: [...(step.needs ?? []), ...(step.after ?? [])],
      for: step.needs,
    }));
    await schedule(planned, slots, (step, size, done) => this.#step(step, size, done, choice));
    clearInterval(ticking);
    return this.results;
  }

  /** A step that waits behind another is not seen, so silence is broken by the names of all. */
  #tick() {
    if (Date.now() - this.#written < TICK_MS) return;
    this.write(`  … ${this.running.join(', ')}: ${duration(this.seconds)}\n`);
  }

  async #step(step, slots, done, choice) {
    if (this.#isCutOff) return never;
    const since = Date.now();
    const shown = this.#stage.open(step.name);
    shown.write(`\n· ${step.name} …\n`);
    const missing = (step.for ?? []).filter((need) => done.get(need)?.failed > 0);
    const counts = await this.#attempt(step, slots, choice, missing, withoutOurLines(shown.write));
    if (this.#isCutOff) return never;
    const seconds = (Date.now() - since) / 1000;
    this.results.push({ name: step.name, part: step.part, seconds, counts });
    shown.write(`${counts.failed ? '✗' : '✓'} ${step.name} (${duration(seconds)})\n`);
    shown.close();
    return counts;
  }

  async #attempt(step, slots, choice, missing, show) {
    if (missing.length > 0) return oneFor(false, `not run, for want of ${missing.join(', ')}`);
    try {
      return await this.start({ ...step.run(choice, slots), show });
    } catch (error) {
      return oneFor(false, String(error.message ?? error));
    }
  }
}
