import * as vscode from 'vscode';
import type { Annotations } from '../../annotations/annotations';
import type { PlacedAnnotation } from '../../annotations/sheet';
import type { ReaderDeps } from '../../readerDeps';
import { isAnnotationArguments } from './arguments';

/** What is annotated, and where. */
export interface Subject {
  readonly document: vscode.TextDocument;
  readonly own: PlacedAnnotation;
}

/** Milliseconds that an article which had to be opened may take until its annotations have their places. */
const PATIENCE = 10_000;

/** The annotation that a link or a row names; its article is opened where it is not yet. Undefined where there is none. */
export async function subjectNamed(
  from: unknown,
  { articles }: ReaderDeps,
  annotations: Annotations,
): Promise<Subject | undefined> {
  if (!isAnnotationArguments(from)) return undefined;
  const document = await vscode.workspace
    .openTextDocument(vscode.Uri.parse(from.uri, true))
    .then(undefined, () => undefined);
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
