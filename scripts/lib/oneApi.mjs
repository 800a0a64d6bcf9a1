// Left to esbuild, every file that imports `vscode` would ask for it anew and copy all 300 names of VS Code's API.
import { writeFile } from 'node:fs/promises';

/** What esbuild makes of `import * as vscode`, whatever its helper is called. */
const COPY = /[\w$]+\(require\("vscode"\)\)/g;

/** Behind the directive, which must come first. */
const START = /^(?:"use strict";)?/;

function withOneApi(code) {
  const lean = code.replace(COPY, 'vscodeApi');
  return lean === code ? code : lean.replace(START, '$&const vscodeApi=require("vscode");');
}

/** The API once a bundle, as it is, which has all that `import * as vscode` is used for. @type {import('esbuild').Plugin} */
export const oneApi = {
  name: 'one-api',
  setup({ initialOptions, onEnd }) {
    const { write = true } = initialOptions;
    initialOptions.write = false;
    onEnd(async ({ outputFiles = [] }) => {
      for (const file of outputFiles) {
        if (file.path.endsWith('.js')) file.contents = Buffer.from(withOneApi(file.text));
        if (write) await writeFile(file.path, file.contents);
      }
    });
  },
};
