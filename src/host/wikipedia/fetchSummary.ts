import type { WikipediaAnswer } from '../../core/wikipedia/answer';
import { isOnHost } from '../../core/wikipedia/request';
import { answerToStatus, readSummary } from '../../core/wikipedia/summary';

/** How long an answer is awaited, in ms: a slow line answers within this, and a dead one is given up. */
const PATIENCE = 8000;
/** A summary has a few kB; what goes on for longer than this is none. In bytes. */
const LONGEST_BODY = 256 * 1024;

/** Who asks, as Wikimedia's User-Agent policy wants it: the program and its version, and nothing of the reader. */
export interface Introduction {
  /** A page in a browser may not set `User-Agent`: there the policy has `Api-User-Agent`. */
  readonly header: 'User-Agent' | 'Api-User-Agent';
  readonly value: string;
}

/** What came over the line, not yet looked at. */
interface Reply {
  readonly status: number;
  /** Undefined where it is longer than it may be, or from another host than was asked. */
  readonly text: string | undefined;
}

/**
 * Asks a wiki for one summary. Whatever goes wrong is a value.
 *
 * @param address as `summaryAddress` gives it
 * @param base the wiki's address, as `wikipediaBase` gives it
 * @param ended gives up when it aborts
 * @param patience milliseconds that the answer may take
 */
export async function fetchSummary(
  address: string,
  base: string,
  introduction: Introduction,
  ended: AbortSignal,
  patience = PATIENCE,
): Promise<WikipediaAnswer> {
  const reply = await replyFrom(address, base, introduction, ended, patience);
  if (typeof reply === 'string') return { kind: reply };
  if (reply.status !== OK) return answerToStatus(reply.status);
  return reply.text === undefined ? { kind: 'unreadable' } : readSummary(reply.text, base);
}

const OK = 200;

/**
 * The reply, or why there is none. The time decides, and the abort only frees the line: Node 20 may collect a signal made
 * of others (`AbortSignal.any`, `AbortSignal.timeout`) before it fires (nodejs/node#57736), and nothing would ever end.
 */
function replyFrom(
  address: string,
  base: string,
  introduction: Introduction,
  ended: AbortSignal,
  patience: number,
): Promise<Reply | 'slow' | 'offline'> {
  const line = new AbortController();
  return new Promise((resolve) => {
    const end = (reply: Reply | 'slow' | 'offline'): void => {
      clearTimeout(timer);
      ended.removeEventListener('abort', lose);
      line.abort();
      resolve(reply);
    };
    const lose = (): void => end('offline');
    const timer = setTimeout(() => end('slow'), patience);
    ended.addEventListener('abort', lose);
    request(address, base, introduction, line.signal).then(end, lose);
  });
}

async function request(
  address: string,
  base: string,
  { header, value }: Introduction,
  signal: AbortSignal,
): Promise<Reply> {
  const response = await fetch(address, {
    headers: { Accept: 'application/json', [header]: value },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal,
  });
  // A redirect to another title has been followed; one to another host is not read.
  const text = isOnHost(response.url, base) ? await textWithin(response, LONGEST_BODY) : undefined;
  return { status: response.status, text };
}

/** The body as text; undefined, and no more of it read, where it is longer than it may be. */
async function textWithin(response: Response, longest: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > longest) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
