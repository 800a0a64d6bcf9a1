import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** The scope by which every coloured marker is known. */
const MARKER = 'constant.numeric.footnote.annotated-reader';
export const PLAIN = 'text.plain.annotated-reader';
export const MARKDOWN = 'text.html.markdown';
const INJECTION = 'text.html.markdown.annotated-reader.injection';

export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const syntaxes = new URL('../../../syntaxes/', import.meta.url);
const OWN: Readonly<Record<string, string>> = {
  [PLAIN]: 'notes.tmLanguage.json',
  [INJECTION]: 'markdown-notes.tmLanguage.json',
};

/** Loads `scope` with VS Code's own engine; `host` stands for the grammar of text.html.markdown. */
export async function loadGrammar(scope: string, host?: IRawGrammar): Promise<IGrammar> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    getInjections: (name) => (name === MARKDOWN ? [INJECTION] : undefined),
    loadGrammar: async (name) => {
      if (name === MARKDOWN) return host ?? null;
      const file = OWN[name];
      if (file === undefined) return null;
      return textmate.parseRawGrammar(await readFile(new URL(file, syntaxes), 'utf8'), file);
    },
  });
  const grammar = await registry.loadGrammar(scope);
  if (grammar === null) throw new Error(`no grammar ${scope}`);
  return grammar;
}

/** The tokens of every line of `text`, line by line. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes }));
  });
}

/** The texts coloured as markers, in order. */
export function markers(grammar: IGrammar, text: string): string[] {
  return tokenize(grammar, text)
    .flat()
    .filter((token) => token.scopes.includes(MARKER))
    .map((token) => token.text);
}
