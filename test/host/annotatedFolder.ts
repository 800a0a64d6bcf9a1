import * as vscode from 'vscode';
import { anchorText } from '../../src/core/annotations/anchorText';
import { describeSpan } from '../../src/core/annotations/describe';
import { newAnnotation } from '../../src/core/annotations/edit';
import type { Annotation } from '../../src/core/annotations/model';
import { readRecords, writeRecords } from '../../src/core/annotations/records';
import { articleOf, closeAll, untilBeforeTheReader, workspaceFile } from './support';

const NOW = '2026-01-01T00:00:00.000Z';

/** Annotations of passages of a text, one each, as another window would have made them. */
export const annotationsOf = (text: string, passages: readonly string[]): Annotation[] =>
  passages.map((passage) => {
    const start = text.indexOf(passage);
    const target = describeSpan(anchorText(text), { start, end: start + passage.length });
    const marking = { colour: 'green', notes: [`On ${passage}`], tags: ['trade'] };
    return newAnnotation(`urn:uuid:${crypto.randomUUID()}`, target, marking, NOW);
  });

/** A folder of its own, with articles and their annotations. */
export class AnnotatedFolder {
  static #count = 0;
  readonly uri = workspaceFile(`annotated-${(AnnotatedFolder.#count += 1)}`);

  file = (name: string): vscode.Uri => vscode.Uri.joinPath(this.uri, name);

  write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(this.file(name), new TextEncoder().encode(text));

  /** The text of a file; undefined where there is none. */
  text = (name: string): Thenable<string | undefined> =>
    vscode.workspace.fs.readFile(this.file(name)).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );

  /** Writes the annotations of an article beside it. */
  annotate = (article: string, annotations: readonly Annotation[]): Thenable<void> =>
    this.write(`${article}.annotations.jsonl`, writeRecords({ annotations, deleted: [], setAside: [] }));

  /** The annotations in a file; none where there is none. */
  annotations = async (article: string): Promise<readonly Annotation[]> =>
    readRecords((await this.text(`${article}.annotations.jsonl`)) ?? '').annotations;

  /** Opens an article, and waits until it is the one before the reader. */
  async open(name: string): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(this.file(name));
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    await articleOf(document);
    await untilBeforeTheReader(document.uri);
    return editor;
  }

  async remove(): Promise<void> {
    await closeAll();
    await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }
}
