import * as vscode from 'vscode';
import { editorSurface, viewSurface, type TimelineSurface } from './surface';
import { webviewOptions } from './panel';
import { TIMELINE_EDITOR, TIMELINE_VIEW } from './viewTypes';

const SETTINGS = 'annotatedReader';
const PLACE = 'timeline.place';
type Place = 'beside' | 'panel';

/** Where the timeline is shown: as an editor beside the text or as a view in the panel, as the reader chose. */
export class TimelinePlaces {
  constructor(
    readonly context: vscode.ExtensionContext,
    /** Puts the timeline onto a surface; `state` is what its page had kept. */
    readonly adopt: (surface: TimelineSurface, state: unknown) => void,
  ) {}

  /** Opens the timeline in its place. The keyboard stays in the text unless asked for, as with the Markdown preview. */
  async open(focus: boolean): Promise<void> {
    if (this.#place() === 'panel') {
      await vscode.commands.executeCommand(`${TIMELINE_VIEW}.focus`, { preserveFocus: !focus });
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !focus };
    const options = webviewOptions(this.context.extensionUri);
    this.adoptEditor(vscode.window.createWebviewPanel(TIMELINE_EDITOR, 'Timeline', column, options), undefined);
  }

  /** Chooses the other place, for good, and opens the timeline there. */
  async move(): Promise<void> {
    const place: Place = this.#place() === 'panel' ? 'beside' : 'panel';
    await vscode.workspace.getConfiguration(SETTINGS).update(PLACE, place, vscode.ConfigurationTarget.Global);
    await this.open(true);
  }

  #place(): Place {
    return vscode.workspace.getConfiguration(SETTINGS).get<Place>(PLACE, 'beside');
  }

  /** Puts the timeline into an editor, a new one or one that VS Code brings back. */
  adoptEditor(panel: vscode.WebviewPanel, state: unknown): void {
    panel.iconPath = iconsOf(this.context.extensionUri);
    this.adopt(editorSurface(panel), state);
  }

  /** Puts the timeline into its view. */
  adoptView(view: vscode.WebviewView, state: unknown): void {
    this.adopt(viewSurface(view), state);
  }
}

const iconsOf = (extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } => ({
  light: vscode.Uri.joinPath(extension, 'media', 'timeline-light.svg'),
  dark: vscode.Uri.joinPath(extension, 'media', 'timeline-dark.svg'),
});
