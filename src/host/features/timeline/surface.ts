import type * as vscode from 'vscode';

/** Where VS Code shows the timeline's page: an editor beside the text, or a view that the reader may put anywhere. */
export interface TimelineSurface extends vscode.Disposable {
  readonly webview: vscode.Webview;
  readonly visible: boolean;
  readonly onDidChangeVisibility: vscode.Event<unknown>;
  readonly onDidDispose: vscode.Event<void>;
  /** Brings it to the front; `focus` gives it the keyboard. */
  show(focus: boolean): void;
}

export const editorSurface = (panel: vscode.WebviewPanel): TimelineSurface => ({
  webview: panel.webview,
  get visible() {
    return panel.visible;
  },
  onDidChangeVisibility: panel.onDidChangeViewState,
  onDidDispose: panel.onDidDispose,
  show: (focus) => panel.reveal(undefined, !focus),
  dispose: () => {
    panel.dispose();
  },
});

/** A view ends when VS Code puts it away; until then an extension can only leave it. */
export const viewSurface = (view: vscode.WebviewView): TimelineSurface => ({
  webview: view.webview,
  get visible() {
    return view.visible;
  },
  onDidChangeVisibility: view.onDidChangeVisibility,
  onDidDispose: view.onDidDispose,
  show: (focus) => view.show(!focus),
  dispose: () => undefined,
});
