import { describe, expect, it } from 'vitest';
import type { Counts } from '../../../scripts/lib/counts.mjs';
import { TestRun } from '../../../scripts/lib/testRun.mjs';

const PASSED: Counts = { passed: 1, failed: 0 };

/** A step whose part ends as a test says. */
const step = (name: string, more: object = {}) => ({
  name,
  part: name,
  run: () => ({ command: name, args: [], timeoutMs: 1 }),
  ...more,
});

describe('a run of steps', () => {
  it('does not run what lacks something, and says for want of what', async () => {
    const ran: string[] = [];
    const start = ({ command }: { command: string }) => {
      ran.push(command);
      return Promise.resolve(command === 'build' ? { passed: 0, failed: 1 } : PASSED);
    };
    const run = new TestRun(() => undefined, start);
    const steps = [step('build'), step('host', { needs: ['build'] }), step('web', { after: ['build'] })];
    const results = await run.all(steps, 2, {});
    expect(ran).toEqual(['build', 'web']);
    expect(results.find(({ name }) => name === 'host')!.counts).toEqual({
      passed: 0,
      failed: 1,
      names: ['not run, for want of build'],
    });
  });

  it('counts a step that cannot be started as failed', async () => {
    const run = new TestRun(
      () => undefined,
      () => Promise.reject(new Error('no disk')),
    );
    const [result] = await run.all([step('types')], 1, {});
    expect(result!.counts).toEqual({ passed: 0, failed: 1, names: ['no disk'] });
  });

  it('shows each step with its output in one piece', async () => {
    let shown = '';
    const start = ({ command, show }: { command: string; show?: (text: string) => void }) => {
      show!(`output of ${command}\n│ results {}\n`);
      return Promise.resolve(PASSED);
    };
    await new TestRun((text) => (shown += text), start).all([step('a'), step('b')], 2, {});
    expect(shown).toBe('\n· a …\noutput of a\n✓ a (0 s)\n\n· b …\noutput of b\n✓ b (0 s)\n');
  });

  it('that is cut off keeps what ended before, knows what was running, and begins nothing more', async () => {
    const ends = new Map<string, (counts: Counts) => void>();
    const start = ({ command }: { command: string }) =>
      new Promise<Counts>((resolve) => void ends.set(command, resolve));
    const run = new TestRun(() => undefined, start);
    void run.all([step('a'), step('b'), step('c')], 1, {});
    ends.get('a')!(PASSED);
    await new Promise(setImmediate);
    run.cutOff();
    ends.get('b')!({ passed: 0, failed: 1 });
    await new Promise(setImmediate);
    expect(run.results.map(({ name }) => name)).toEqual(['a']);
    expect(run.running).toEqual(['b']);
    expect([...ends.keys()]).toEqual(['a', 'b']);
  });
});
