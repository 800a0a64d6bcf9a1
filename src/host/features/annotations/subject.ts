import * as vscode from 'vscode';
import type { Annotations } from '../../annotations/annotations';
import type { PlacedAnnotation } from '../../annotations/sheet';
import { openDocumentAt } from '../../articleDocuments';
import type { ReaderDeps } from '../../readerDeps';
import { isAnnotationArguments, type AnnotationArguments } from './arguments';

/** What is annotated, and where. */
export interface Subject {
  readonly document: vscode.TextDocument;
  readonly own: PlacedAnnotation;
}

/** Milliseconds that an article which had to be opened may take until its annotations have their places. */
const PATIENCE = 10_000;

/**
 * The annotation that a link or a row names; its article is opened where it is not yet. Undefined where there is none: what
 * comes from outside opens no other file.
 */
export async function subjectNamed(
  from: unknown,
  { articles }: ReaderDeps,
  annotations: Annotations,
): Promise<Subject | undefined> {
  if (!isAnnotationArguments(from)) return undefined;
  const document = openDocumentAt(from.uri) ?? (await openAnnotated(from, annotations));
  if (!document) return undefined;
  await articles.current(document);
  const find = () => annotations.find(document, from.id);
  const isPlaced = () => {
    const own = find();
    return own !== undefined && (own.span !== null || own.orphan !== null);
  };
  if (!isPlaced()) await changed(annotations, isPlaced);
  const own = find();
  return own && { document, own };
}

/** Opens an article of which such an annotation is kept. */
async function openAnnotated({ uri, id }: AnnotationArguments, annotations: Annotations) {
  try {
    const article = vscode.Uri.parse(uri, true);
    return (await annotations.has(article, id)) ? await vscode.workspace.openTextDocument(article) : undefined;
  } catch {
    return undefined; // no address, or the article is gone
  }
}

/** Waits until something holds of the annotations, but not for ever. */
function changed(annotations: Annotations, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    const listener = annotations.onDidChange(() => {
      if (holds()) end();
    });
  });
}
