import * as vscode from 'vscode';
import { placeAt } from '../../../core/reading/place';
import { inBoth } from '../../../core/reading/stretches';
import type { Span } from '../../../core/span';
import type { End } from '../../pendingWork';
import type { ReaderDeps } from '../../readerDeps';
import { wordsPerMinute } from '../sections/readingSpeed';
import { onScreen, topOf } from './onScreen';
import type { ReadingStore } from './readingStore';
import type { ShownReading } from './shownReading';

/** Milliseconds between two looks at the screen: what is there at both has been there for a glance at least. */
const TICK = 1000;
/** Looks for which a place must rest to be where the reader stopped: who leafs through stops nowhere. */
const REST = 3;

export const SETTING = 'annotatedReader.reading.track';

/** Whether the reading of a document may be watched. */
export const isTracked = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('annotatedReader', document).get('reading.track', true);

/** Watches what is read, and where the reader stops. Looks only as long as there is something to gain by it. */
export function watchReading(
  { active, pending }: ReaderDeps,
  reading: ShownReading,
  store: ReadingStore,
  isOffering: () => boolean,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen: { readonly spans: readonly Span[]; readonly at: number } | undefined;
  let rest = { top: -1, looks: 0 };
  /** Ends the noting of the place that is under way; undefined where none is. */
  let endNoting: End | undefined;

  const look = (): void => {
    const { document } = active;
    const { shown } = reading;
    timer = undefined;
    if (!document || shown?.analysed !== active.analysed || shown?.analysed.version !== document.version) return stop();
    if (!vscode.window.state.focused || !isTracked(document)) return stop();
    const now = { spans: onScreen(document), at: performance.now() };
    // A machine that slept in between was not read on.
    const ms = seen ? Math.min(now.at - seen.at, 2 * TICK) : 0;
    const gained = seen && reading.see(inBoth(seen.spans, now.spans), ms, wordsPerMinute(document));
    seen = now;
    const isUnclear = notePlace(document, shown.analysed.text);
    if (!isUnclear) end();
    if (isUnclear || gained !== false) timer = setTimeout(look, TICK);
  };
  const end = (): void => {
    endNoting?.();
    endNoting = undefined;
  };
  const stop = (): void => {
    end();
    clearTimeout(timer);
    timer = undefined;
    seen = undefined;
  };
  /** True while it is not clear yet whether the reader stays here. */
  const notePlace = (document: vscode.TextDocument, text: string): boolean => {
    const from = topOf(document);
    // At its top one has not begun, or looks something up: that is no place to go on from.
    if (!from || from.line === 0 || isOffering()) return false;
    const top = document.offsetAt(from);
    rest = top === rest.top ? { top, looks: rest.looks + 1 } : { top, looks: 1 };
    if (rest.looks === REST) {
      const place = placeAt(text, reading.shown?.analysed.article.sections ?? [], top);
      store.change(document.uri.toString(), (record) => ({ ...record, place }));
    }
    return rest.looks < REST;
  };
  const wake = (): void => {
    const { document } = active;
    const from = document && topOf(document);
    const isNew = from && from.line > 0 && !(rest.looks >= REST && rest.top === document.offsetAt(from));
    if (isNew && isTracked(document)) endNoting ??= pending.begin(document.uri, 'noting of the place');
    timer ??= setTimeout(look);
  };
  const restart = (): void => {
    stop();
    wake();
  };

  wake();
  return vscode.Disposable.from(
    { dispose: stop },
    reading.onDidChange(wake),
    active.onDidChange(() => {
      rest = { top: -1, looks: 0 };
      restart();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor.document === active.document) wake();
    }),
    vscode.window.onDidChangeVisibleTextEditors(wake),
    vscode.window.onDidChangeWindowState(restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) restart();
    }),
  );
}
