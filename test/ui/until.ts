import { expect } from '@playwright/test';

/** How long a state may take, in milliseconds: far more than a slow and busy machine needs. */
export const PATIENCE_MS = 60_000;
/** How long the first attempt may take where an action is tried again, in milliseconds; each next one twice as long. */
const FIRST_TRY_MS = 500;
const LONGEST_TRY_MS = 16_000;
const INTERVALS_MS = [50, 100];

/**
 * Asks again and again until the answer is something, and returns it. The only place where a test waits by itself.
 *
 * @param what the state that is waited for, named in the failure, e.g. `the cursor on line 9`
 */
export async function until<T>(what: string, ask: () => Promise<T> | T): Promise<NonNullable<T>> {
  let answer: T | undefined;
  const poll = expect.poll(
    async () => {
      answer = await ask();
      return Boolean(answer);
    },
    { message: `waited for ${what}`, timeout: PATIENCE_MS, intervals: INTERVALS_MS },
  );
  await poll.toBe(true);
  return answer as NonNullable<T>;
}

/**
 * Tries an action again and again until it says that it succeeded. Attempts get longer, so that a quick machine is not
 * held up by one that came too early, and a slow one finishes in the end.
 */
export async function untilTried<T>(what: string, attempt: (timeout: number) => Promise<T>): Promise<NonNullable<T>> {
  let timeout = FIRST_TRY_MS;
  return until(what, async () => {
    const answer = await attempt(timeout);
    timeout = Math.min(2 * timeout, LONGEST_TRY_MS);
    return answer;
  });
}

/** Whether an action succeeds, for what is worth another try. */
export const succeeds = (action: Promise<unknown>): Promise<boolean> =>
  action.then(
    () => true,
    () => false,
  );
