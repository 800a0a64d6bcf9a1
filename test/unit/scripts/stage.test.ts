import { describe, expect, it } from 'vitest';
import { createStage } from '../../../scripts/lib/stage.mjs';
import { withoutOurLines } from '../../../scripts/lib/stepOutput.mjs';

describe('the output of tasks that run at the same time', () => {
  it('is shown a task at a time, and of the first as it comes', () => {
    let shown = '';
    const stage = createStage((text) => (shown += text));
    const [first, second] = [stage.open('first'), stage.open('second')];
    second.write('2a\n');
    first.write('1a\n');
    expect(shown).toBe('1a\n');
    second.write('2b\n');
    first.write('1b');
    first.close();
    expect(shown).toBe('1a\n1b\n2a\n2b\n');
    second.write('2c\n');
    expect(shown).toBe('1a\n1b\n2a\n2b\n2c\n');
  });

  it('comes in the order in which they began, also of one that ended long ago', () => {
    let shown = '';
    const stage = createStage((text) => (shown += text));
    const [first, second] = [stage.open('first'), stage.open('second')];
    second.write('2\n');
    second.close();
    expect([shown, stage.names()]).toEqual(['', ['first']]);
    first.close();
    expect([shown, stage.names()]).toEqual(['2\n', []]);
  });

  it('has no line that is for the runner alone', () => {
    let shown = '';
    const write = withoutOurLines((text) => (shown += text));
    write('│ running a ca');
    write('se\n│ cards\n│ results {"passed":1}\nlast │ results\n');
    expect(shown).toBe('│ cards\nlast │ results\n');
  });
});
