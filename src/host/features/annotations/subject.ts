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

/** What must be over before it is known where the annotations of an article stand. */
const UNTIL_PLACED = ['analysis', 'loading', 'reading of annotations', 'placing of annotations'] as const;

/**
 * The annotation that a link or a row names; its article is opened where it is not yet. Undefined where there is none: what
 * comes from outside opens no other file.
 */
export async function subjectNamed(
  from: unknown,
  { articles, pending }: ReaderDeps,
  annotations: Annotations,
): Promise<Subject | undefined> {
  if (!isAnnotationArguments(from)) return undefined;
  const document = openDocumentAt(from.uri) ?? (await openAnnotated(from, annotations));
  if (!document) return undefined;
  await articles.current(document);
  await pending.settled(document.uri, ...UNTIL_PLACED);
  const own = annotations.find(document, from.id);
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
