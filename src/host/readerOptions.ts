import * as vscode from 'vscode';
import type { AnalyzeOptions } from '../core/model';
import { lengthOf } from './articleDocuments';
import type { OptionsSource } from './articleService';
import type { CastFiles } from './cast/castFiles';

/** Settings that the analysis depends on. */
const LANGUAGE = 'language';
const LONGEST = 'longestReadInFull';

/**
 * The options of each document: the language from the settings, the corrections from the nearest `cast.yml`, and of an
 * article longer than the settings allow only the outline.
 */
export class ReaderOptions implements OptionsSource, vscode.Disposable {
  readonly #casts: CastFiles;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(casts: CastFiles) {
    this.#casts = casts;
    this.#subscriptions = [
      this.#changed,
      casts.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if ([LANGUAGE, LONGEST].some((name) => event.affectsConfiguration(`annotatedReader.${name}`))) {
          this.#changed.fire();
        }
      }),
    ];
  }

  async optionsFor(document: vscode.TextDocument): Promise<AnalyzeOptions> {
    const settings = vscode.workspace.getConfiguration('annotatedReader', document);
    const language = settings.get<string>(LANGUAGE);
    const longest = settings.get<number>(LONGEST, Infinity);
    const cast = (await this.#casts.nearest(document.uri))?.file;
    return {
      ...(language ? { language } : {}),
      ...(cast ? { cast } : {}),
      ...(lengthOf(document) > longest ? { extent: 'outline' } : {}),
    };
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}
