import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from '../../../src/host/deadline';

const MINUTE = 60_000;

describe('a deadline', () => {
  const passed: string[] = [];
  const deadline = new Deadline((key) => passed.push(key));

  beforeEach(() => {
    passed.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    deadline.dispose();
    vi.useRealTimers();
  });

  it('passes once for what is never done', () => {
    deadline.start('a', 1000);
    deadline.start('b', 1000);
    deadline.end('b');
    vi.advanceTimersByTime(2 * MINUTE);
    expect(passed).toEqual(['a']);
  });

  it('counts anew from each start', () => {
    deadline.start('a', 0);
    vi.advanceTimersByTime(MINUTE / 4);
    deadline.start('a', 0);
    vi.advanceTimersByTime(MINUTE / 4);
    expect(passed).toEqual([]);
  });

  it('leaves a shelf of books more time than an essay', () => {
    deadline.start('shelf', 50_000_000);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(passed).toEqual([]);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(passed).toEqual(['shelf']);
  });

  it('is forgotten when everything stops', () => {
    deadline.start('a', 0);
    deadline.clear();
    vi.advanceTimersByTime(MINUTE);
    expect(passed).toEqual([]);
  });
});
