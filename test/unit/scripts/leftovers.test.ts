import { describe, expect, it } from 'vitest';
import { namesOf, processesIn } from '../../../scripts/lib/leftovers.mjs';

describe('processes as `ps -E` lists them', () => {
  const list = [
    '  10     1    10 S+   /usr/bin/node a.mjs PATH=/bin READER_TEST_PART=5-1 HOME=/root',
    '  11    10    11 Ss   chromium --headless READER_TEST_PART=5-1/7-2',
    '  12    10    12 Ss   chromium --headless READER_TEST_PART=5-10',
    '  13    10     9 S    sleep 5 PATH=/bin',
    '  14    10     9 Z    (sleep)',
  ].join('\n');

  it('are of a part by their variable or by their group', () => {
    expect(processesIn(list, '5-1', 9)).toEqual([
      { pid: 10, parent: 1, group: 10, command: '/usr/bin/node a.mjs' },
      { pid: 11, parent: 10, group: 11, command: 'chromium --headless' },
      { pid: 13, parent: 10, group: 9, command: 'sleep 5' },
    ]);
  });

  it('are named with how many each started', () => {
    expect(namesOf(processesIn(list, '5-1', 9))).toEqual([
      'left behind: process 10 and 2 that it started: /usr/bin/node a.mjs',
    ]);
  });
});
