import { anchorText } from '../core/annotations/anchorText';
import { applyChange, type Change } from '../core/edits';
import { openArticle, type OpenArticle } from '../core/open';
import type { AnalyzeOptions } from '../core/model';
import { resumeAt } from '../core/reading/resume';
import { packArticle } from '../shared/packedArticle';
import type { Answers, Question, WorkerReply, WorkerRequest } from '../shared/workerProtocol';
import { answerAbout } from './aboutText';
import { Annotator, type ReadText } from './annotator';
import { answerOf, answerTo } from './answers';

/** A document as the worker knows it: the newest text, and the article of the text it analysed last. */
interface Reading {
  text: string;
  version: number;
  options: AnalyzeOptions;
  open: { readonly article: OpenArticle; text: string } | null;
  /** Whether it has been analysed, well or badly. */
  isRead: boolean;
}

/**
 * Answers analysis requests. Requests are only noted when they come in; the analysis runs when the queue of messages is
 * empty, so of many versions that arrived meanwhile only the newest is analysed.
 *
 * @param reply sends an answer to the host; the bytes of an article may change hands
 * @param soon runs a task after the messages that wait already
 */
export function createAnalyst(reply: (message: WorkerReply) => void, soon: (task: () => void) => void) {
  const readings = new Map<string, Reading>();
  const waiting = new Set<string>();
  /** Texts that are on their way, as far as they have come. */
  const arriving = new Map<string, string>();
  const annotator = new Annotator(reply);

  function note(request: WorkerRequest): void {
    if (request.type === 'close') {
      readings.delete(request.key);
      waiting.delete(request.key);
      arriving.delete(request.key);
      annotator.close(request.key);
      return;
    }
    if (request.type === 'annotate') {
      const reading = readings.get(request.key);
      return annotator.annotate(request.key, request.annotations, reading?.isRead ? readTextOf(reading) : null);
    }
    if (request.type === 'text') {
      arriving.set(request.key, (arriving.get(request.key) ?? '') + request.text);
      return;
    }
    if (request.type === 'ask') return reply(answerTo(request.id, () => answer(request.question)));
    if (request.type === 'open') {
      const { key, version, options } = request;
      const text = (arriving.get(key) ?? '') + request.text;
      arriving.delete(key);
      readings.set(key, { text, version, options, open: null, isRead: false });
      annotator.reopen(key);
    } else {
      const reading = readings.get(request.key);
      if (!reading) return;
      if (request.type === 'options') {
        reading.options = request.options;
        reading.open = null;
      } else {
        reading.text = request.changes.reduce(applyChange, reading.text);
        reading.version = request.version;
        annotator.follow(request.key, request.version, request.changes);
      }
    }
    waiting.add(request.key);
    soon(analyseWaiting);
  }

  function analyseWaiting(): void {
    const [key] = waiting;
    const reading = key === undefined ? undefined : readings.get(key);
    if (key === undefined || !reading) return;
    waiting.delete(key);
    reply({ type: 'reading', key, version: reading.version });
    reply(analyse(key, reading));
    reading.isRead = true;
    annotator.read(key, readTextOf(reading));
    if (waiting.size > 0) soon(analyseWaiting);
  }

  function answer(question: Question): Answers[Question['type']] {
    if (!('key' in question)) return answerOf(question);
    const reading = readings.get(question.key);
    const read = reading ? readTextOf(reading) : null;
    if (question.type === 'describe' || question.type === 'restate') return annotator.answer(question, read);
    if (question.type === 'resume') {
      const isSame = reading?.isRead === true && read?.version === question.version;
      return isSame ? resumeAt(anchorText(read.text, read.sections), question.place) : null;
    }
    const text = reading && { ...readTextOf(reading), article: articleOf(reading) };
    return text ? answerAbout(question, text) : null;
  }

  return note;
}

/** The article of a document's newest text; null where that has not been read yet. */
const articleOf = ({ open, text }: Reading) => (open?.text === text ? open.article.article : null);

/** A document as the annotations need it; where its analysis failed, without sections. */
const readTextOf = ({ text, version, open }: Reading): ReadText => ({
  text,
  version,
  sections: open?.article.article.sections ?? [],
});

function analyse(key: string, reading: Reading): WorkerReply {
  const { version, text, options } = reading;
  try {
    if (reading.open) {
      const change = changeBetween(reading.open.text, text);
      if (change) reading.open.article.update(change);
      reading.open.text = text;
    } else {
      reading.open = { article: openArticle(text, options), text };
    }
    return { type: 'article', key, version, packed: packArticle(reading.open.article.article) };
  } catch (error) {
    reading.open = null;
    return { type: 'failed', key, version, message: messageOf(error) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * The smallest single change that turns one text into the other, or null where they are equal.
 *
 * @example changeBetween('a cat sat', 'a dog sat') // { start: 2, end: 5, text: 'dog' }
 */
export function changeBetween(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  const longestTail = shorter - start;
  while (
    tail < longestTail &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** What of a reply changes hands instead of being copied. */
export const transferred = (reply: WorkerReply): ArrayBuffer[] => (reply.type === 'article' ? [...reply.packed] : []);
