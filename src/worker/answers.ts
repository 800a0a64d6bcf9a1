import { exportClosed } from './exporting';
import { editCast } from '../core/cast/editCast';
import { readCast } from '../core/cast/readCast';
import { tidyMarkdown } from '../core/markdown/tidy';
import { writeTimeline } from '../shared/timelineExport/writers';
import type { Answers, Question, WorkerReply } from '../shared/workerProtocol';

/** Questions that want nothing but what they bring along; the others are about an open document. */
export type LoneQuestion = Exclude<Question, { readonly key: string }>;

/** Answers a question, or says why not. */
export function answerTo(id: number, answer: () => unknown): WorkerReply {
  try {
    return { type: 'answer', id, answer: answer() };
  } catch (error) {
    return { type: 'refusal', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The answer to a question that no open document is needed for. */
export function answerOf(question: LoneQuestion): Answers[LoneQuestion['type']] {
  switch (question.type) {
    case 'exportClosed':
      return exportClosed(question);
    case 'tidy':
      return tidyMarkdown(question.text);
    case 'readCast':
      return readCast(question.text);
    case 'editCast':
      return editCast(question.text, question.edit);
    case 'writeTimeline':
      return writeTimeline(question.format, question.model, question.context);
  }
}
