// Runs inside the Node extension host of a real VS Code: opens a book, types into it and hovers, and prints what it cost.
import { Session } from 'node:inspector/promises';
import * as vscode from 'vscode';
import type { Article } from '../../../src/core/model';
import { holdsIn, type Hold } from './profile';

/** Microseconds between samples. */
const SAMPLING = 250;
const EDITS = 40;
/** Typing of a quick writer; the analysis starts anew in every pause that is longer than the extension's own. */
const BETWEEN_KEYS_MS = 120;
/** A prime: the edits fall all over the text. */
const STEP = 7919;

interface Api {
  articleFor(uri: vscode.Uri): Promise<Article | undefined>;
}

/** What one book cost. */
interface Measured {
  readonly characters: number;
  /** From showing the document to its article, in milliseconds. */
  readonly opened: number;
  readonly holds: { readonly opening: readonly Hold[]; readonly typing: readonly Hold[] };
  /** Milliseconds a hover took through VS Code's own call, while typing went on; and a provider that does nothing. */
  readonly hovers: readonly number[];
  readonly floor: readonly number[];
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What VS Code calls. The paths of the books come by the environment. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<Api>('annotated-reader.annotated-reader')!;
  const api = await extension.activate();
  const folder = vscode.Uri.joinPath(extension.extensionUri, 'dist/').toString();
  const isOurs = (url: string) => url.startsWith(folder);
  const books = JSON.parse(process.env.READER_BENCH_BOOKS!) as string[];
  const measured: Measured[] = [];
  for (const book of books) measured.push(await measure(vscode.Uri.file(book), api, isOurs));
  console.log(`│ figures ${JSON.stringify(measured)}`);
}

async function measure(uri: vscode.Uri, api: Api, isOurs: (url: string) => boolean): Promise<Measured> {
  const document = await vscode.workspace.openTextDocument(uri);
  await pause(500);
  const started = performance.now();
  let opened = 0;
  const opening = await profiled(isOurs, async () => {
    await vscode.window.showTextDocument(document);
    await api.articleFor(uri);
    opened = performance.now() - started;
    await pause(1500);
  });
  const article = (await api.articleFor(uri))!;
  console.log(`│ ${document.getText().length} opened`);
  const hovers: number[] = [];
  const floor: number[] = [];
  const floorDocument = await vscode.workspace.openTextDocument({ language: 'json', content: '"nothing"' });
  const provider = vscode.languages.registerHoverProvider('json', { provideHover: () => new vscode.Hover('nothing') });
  const typing = await profiled(isOurs, () => typeAndHover(document, article, { hovers, floor, floorDocument }));
  provider.dispose();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { characters: document.getText().length, opened, holds: { opening, typing }, hovers, floor };
}

async function typeAndHover(
  document: vscode.TextDocument,
  article: Article,
  { hovers, floor, floorDocument }: { hovers: number[]; floor: number[]; floorDocument: vscode.TextDocument },
): Promise<void> {
  const length = document.getText().length;
  const hover = async (target: vscode.TextDocument, position: vscode.Position, times: number[]) => {
    const asked = performance.now();
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      target.uri,
      position,
    );
    if (found.length > 0) times.push(performance.now() - asked);
  };
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = document.positionAt((edit * STEP * 31) % length);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, at, 'x');
    await vscode.workspace.applyEdit(typed);
    await pause(BETWEEN_KEYS_MS * (edit % 4 === 3 ? 3 : 0.5));
    const mention = article.mentions[(edit * STEP) % article.mentions.length]!;
    await hover(floorDocument, new vscode.Position(0, 2), floor);
    await hover(document, document.positionAt(mention.span.start + 1), hovers);
    if (edit % 10 === 0) console.log(`│ ${edit} typed`);
  }
  await pause(1500);
}

async function profiled(isOurs: (url: string) => boolean, task: () => Promise<void>): Promise<Hold[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.post('Profiler.start');
  const turns: number[] = [];
  const counting = setInterval(() => turns.push(Number(process.hrtime.bigint() / 1000n)), 1);
  await task();
  clearInterval(counting);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const { nodes, samples = [], timeDeltas = [], startTime } = profile;
  return holdsIn({ nodes, samples, timeDeltas, startTime }, turns, isOurs)
    .sort((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, 30);
}
