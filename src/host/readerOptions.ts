import * as vscode from 'vscode';
import type { AnalyzeOptions } from '../core/model';
import type { OptionsSource } from './articleService';
import type { CastFiles } from './cast/castFiles';

/** The options of each document: the language from the settings, the corrections from the nearest `cast.yml`. */
export function readerOptions(casts: CastFiles): OptionsSource {
  return {
    async optionsFor(document): Promise<AnalyzeOptions> {
      const language = vscode.workspace.getConfiguration('annotatedReader', document).get<string>('language');
      const cast = (await casts.nearest(document.uri))?.file;
      return { ...(language ? { language } : {}), ...(cast ? { cast } : {}) };
    },
    onDidChange: casts.onDidChange,
  };
}
