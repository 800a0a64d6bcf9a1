import { anchorText, type AnchorSection } from '../core/annotations/anchorText';
import { editCast } from '../core/cast/editCast';
import { readCast } from '../core/cast/readCast';
import { tidyMarkdown } from '../core/markdown/tidy';
import { resumeAt } from '../core/reading/resume';
import { writeTimeline } from '../shared/timelineExport/writers';
import type { Answers, Question, WorkerReply } from '../shared/workerProtocol';

/** A text that the worker has read. */
export interface KnownText {
  readonly text: string;
  readonly sections: readonly AnchorSection[];
}

/** The text of a document as of a version, where the worker has read that one last. */
export type KnownTexts = (key: string, version: number) => KnownText | undefined;

/** Answers a question, or says why not. */
export function answerTo(id: number, question: Question, texts: KnownTexts = () => undefined): WorkerReply {
  try {
    return { type: 'answer', id, answer: answer(question, texts) };
  } catch (error) {
    return { type: 'refusal', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(question: Question, texts: KnownTexts): Answers[Question['type']] {
  switch (question.type) {
    case 'tidy':
      return tidyMarkdown(question.text);
    case 'readCast':
      return readCast(question.text);
    case 'editCast':
      return editCast(question.text, question.edit);
    case 'writeTimeline':
      return writeTimeline(question.format, question.model, question.context);
    case 'resume': {
      const known = texts(question.key, question.version);
      return known ? resumeAt(anchorText(known.text, known.sections), question.place) : null;
    }
  }
}
