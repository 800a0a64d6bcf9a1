import { AnnotatedText } from '../core/annotations/annotatedText';
import type { AnchorSection } from '../core/annotations/anchorText';
import { withSource } from '../core/annotations/belonging';
import type { Annotation } from '../core/annotations/model';
import type { Change } from '../core/edits';
import { articleAddress } from '../core/markdown/articleAddress';
import type { Answers, Question, WorkerReply } from '../shared/workerProtocol';

/** A question about the annotations of an open document. */
export type AnnotationQuestion = Extract<Question, { readonly type: 'describe' | 'restate' }>;

/** A document of which something is annotated: what is known of it, and the text once it has been read. */
interface Sheet {
  annotations: readonly Annotation[];
  text: AnnotatedText | null;
  version: number;
}

/** A document as it stands once it has been analysed. */
export interface ReadText {
  readonly text: string;
  readonly version: number;
  readonly sections: readonly AnchorSection[];
}

/**
 * Keeps the annotations of open documents in their places. A document is anchored when it has been read, since its sections
 * bear witness; from then on its annotations follow every edit at once, before the article is read anew.
 *
 * @param reply tells the host where they stand
 */
export class Annotator {
  readonly #sheets = new Map<string, Sheet>();
  readonly #reply: (message: WorkerReply) => void;

  constructor(reply: (message: WorkerReply) => void) {
    this.#reply = reply;
  }

  /** @param read the document, if it has been read already */
  annotate(key: string, annotations: readonly Annotation[], read: ReadText | null): void {
    const sheet = this.#sheets.get(key);
    if (!sheet) this.#sheets.set(key, { annotations, text: null, version: 0 });
    else sheet.annotations = annotations;
    if (read) this.read(key, read);
  }

  /** A document has been analysed, perhaps not for the first time. */
  read(key: string, { text, version, sections }: ReadText): void {
    const sheet = this.#sheets.get(key);
    if (!sheet) return;
    if (sheet.text) sheet.text.sections = sections;
    else sheet.text = new AnnotatedText(text, sections);
    sheet.version = version;
    this.#tell(key, sheet, sheet.text.annotate(sheet.annotations));
  }

  /** A document has been edited. */
  follow(key: string, version: number, changes: readonly Change[]): void {
    const sheet = this.#sheets.get(key);
    if (!sheet?.text) return;
    sheet.version = version;
    this.#tell(key, sheet, sheet.text.follow(changes));
  }

  /** A document is opened again under its key: what was followed in the one before is not followed in this one. */
  reopen(key: string): void {
    const sheet = this.#sheets.get(key);
    if (sheet) sheet.text = null;
  }

  close(key: string): void {
    this.#sheets.delete(key);
  }

  /** @param read the document that is asked about, as it stands */
  answer(question: AnnotationQuestion, read: ReadText | null): Answers[AnnotationQuestion['type']] {
    if (question.type === 'restate') return this.#sheets.get(question.key)?.text?.restate() ?? [];
    if (read?.version !== question.version) return null;
    const own = this.#sheets.get(question.key)?.text;
    const address = articleAddress(read.text);
    const targets = (own ?? new AnnotatedText(read.text, read.sections)).describe(question.spans);
    return targets.map((target) => withSource(target, address));
  }

  #tell(key: string, { version }: Sheet, places: ReturnType<AnnotatedText['places']>): void {
    this.#reply({ type: 'annotated', key, version, places });
  }
}
