import { anchorAll } from '../core/annotations/anchorAll';
import { anchorText } from '../core/annotations/anchorText';
import { belongingTo, type Belonging } from '../core/annotations/belonging';
import { citation } from '../core/annotations/export/citation';
import { importHypothesis } from '../core/annotations/import/hypothesis';
import { importJsonLd } from '../core/annotations/import/jsonLd';
import { readRecords } from '../core/annotations/records';
import { articleAddress } from '../core/markdown/articleAddress';
import type { Article } from '../core/model';
import type { Answers, ImportedInto, Question } from '../shared/workerProtocol';
import type { ReadText } from './annotator';
import { exportedArticle, exportText, outlineOf } from './exporting';

/** An open document, with the analysis of this very text if there is one. */
export interface KnownText extends ReadText {
  readonly article: Article | null;
}

/** A question about the text of an open document. */
export type TextQuestion = Extract<Question, { readonly type: 'belonging' | 'cite' | 'exportOpen' | 'importInto' }>;

/** Answers a question about the text of an open document. */
export function answerAbout(question: TextQuestion, known: KnownText): Answers[TextQuestion['type']] {
  const { text, version } = known;
  const outline = () => known.article ?? outlineOf(text);
  switch (question.type) {
    case 'belonging':
      return belongings(known, question.files);
    case 'cite':
      if (question.version !== version) return null;
      return cite(exportedArticle(text, outline(), null), question);
    case 'exportOpen':
      return exportText(text, outline(), question.annotations, question);
    case 'importInto':
      return importInto(known, decoded(question.file));
  }
}

/** A page of the web may be another one tomorrow; of a text without an address the day says nothing. */
const cite = (
  article: ReturnType<typeof exportedArticle>,
  { span, read }: { span: Parameters<typeof citation>[1]; read: string },
) => citation(article, span, article.url === null ? null : read);

/** Which files of annotations belong to a text; in the order they come in. */
function belongings({ text, sections }: ReadText, files: readonly Uint8Array[]): Belonging[] {
  const page = anchorText(text, sections);
  const address = articleAddress(text);
  return files.map((file) => belongingTo(page, address, readRecords(decoded(file)).annotations));
}

function importInto({ text, sections }: ReadText, file: string): ImportedInto {
  const imported = importJsonLd(file, text) ?? importHypothesis(file);
  if (!imported) return 'unread';
  const placed = anchorAll(anchorText(text, sections), imported.annotations);
  const orphans = placed.filter(({ anchoring }) => anchoring.type === 'orphan').map(({ annotation }) => annotation.id);
  return { ...imported, orphans };
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
