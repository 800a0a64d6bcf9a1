import * as vscode from 'vscode';
import { Annotations } from '../../annotations/annotations';
import { AnnotationStore } from '../../annotations/annotationStore';
import { Backup } from '../../annotations/backup';
import { later } from '../../later';
import type { ReaderDeps } from '../../readerDeps';
import { registerHighlights } from './highlights';
import { registerMarking } from './marking';
import type { Renamed } from './moved';
import { registerNoteHover } from './noteHover';
import { registerOrphans } from './orphans';
import { NoteThreads } from './threads';
import { registerTroubles } from './troubles';
import { registerWayTo } from './wayTo';

/** Everything about annotations, once it is needed. */
export interface Pen extends vscode.Disposable {
  readonly annotations: Annotations;
  readonly store: AnnotationStore;
  /** Files and folders were renamed: their annotations go along. */
  along(files: readonly Renamed[]): Promise<void>;
}

/** The reader's own highlights and notes. */
export function registerPen(deps: ReaderDeps): Pen {
  const { articles, worker, swapFile, slices, pending, log, context } = deps;
  const store = new AnnotationStore({ swapFile, backup: new Backup(context.workspaceState), slices, pending, log });
  const annotations = new Annotations({ articles, worker, store, pending });
  const threads = new NoteThreads(annotations);
  const moved = later('what moves annotations', async () => new (await import('./moved')).Moved(deps, store), log);
  const all = vscode.Disposable.from(
    store,
    annotations,
    threads,
    registerHighlights(annotations),
    registerNoteHover(annotations),
    registerMarking(deps, annotations, threads),
    registerWayTo(deps, annotations),
    registerOrphans(deps, annotations),
    registerTroubles(annotations),
    annotations.onDidFindNone((document) => {
      const seek = async () => (await moved())?.seek(document);
      void pending.during(document.uri, 'search for annotations', seek);
    }),
  );
  const along = async (files: readonly Renamed[]) => (await moved())?.along(files);
  return { annotations, store, along, dispose: () => void all.dispose() };
}
