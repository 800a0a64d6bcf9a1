import { editCast } from '../core/cast/editCast';
import { readCast } from '../core/cast/readCast';
import { tidyMarkdown } from '../core/markdown/tidy';
import { writeTimeline } from '../shared/timelineExport/writers';
import type { Answers, Question, WorkerReply } from '../shared/workerProtocol';

/** Answers a question, or says why not. */
export function answerTo(id: number, question: Question): WorkerReply {
  try {
    return { type: 'answer', id, answer: answer(question) };
  } catch (error) {
    return { type: 'refusal', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(question: Question): Answers[Question['type']] {
  switch (question.type) {
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
