import * as vscode from 'vscode';
import { isArticle, openDocumentAt } from './articleDocuments';
import type { AnalysedArticle, ArticleService } from './articleService';
import { isCastFile } from './cast/castPlaces';
import { fileName } from './fileName';

/** Set while the reader has an article before them; for `when` clauses. */
const CONTEXT_KEY = 'annotatedReader.articleActive';

/**
 * The article before the reader's eyes. Follows the active tab, whether that is a text editor, a custom editor on the
 * article's file or a preview; a tab that is no document (the timeline, a terminal) leaves the article as it was, and so
 * does its `cast.yml`.
 */
export class ActiveArticle implements vscode.Disposable {
  readonly #articles: ArticleService;
  readonly #changed = new vscode.EventEmitter<AnalysedArticle | undefined>();
  readonly #moved = new vscode.EventEmitter<number>();
  readonly #subscriptions: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #caret = 0;

  /** The article changed: another one, or the same analysed anew. Undefined where there is none. */
  readonly onDidChange = this.#changed.event;
  /** The caret moved to this offset of the article. */
  readonly onDidMoveCaret = this.#moved.event;

  constructor(articles: ArticleService) {
    this.#articles = articles;
    this.#subscriptions = [
      vscode.window.tabGroups.onDidChangeTabs(() => void this.#follow()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => void this.#follow()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#follow()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moveCaret(textEditor)),
      vscode.workspace.onDidOpenTextDocument(() => void this.#follow()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      articles.onDidChange(({ type, uri }) => {
        if (type === 'analysed' && uri.toString() === this.#document?.uri.toString()) this.#changed.fire(this.analysed);
      }),
      this.#changed,
      this.#moved,
    ];
    void this.#follow();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The newest analysis of the article, if there is one yet. */
  get analysed(): AnalysedArticle | undefined {
    return this.#document && this.#articles.latest(this.#document);
  }

  /** Offset of the caret in the article; 0 where no text editor shows it. */
  get caret(): number {
    return this.#caret;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #follow(): Promise<void> {
    const document = await documentBeforeTheReader();
    if (document === 'unchanged' || document?.uri.toString() === this.#document?.uri.toString()) return;
    this.#show(document);
  }

  #show(document: vscode.TextDocument | undefined): void {
    this.#document = document;
    this.#caret = 0;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, document !== undefined);
    this.#changed.fire(this.analysed);
    const editor = vscode.window.activeTextEditor;
    if (editor) this.#moveCaret(editor);
    if (document) void this.#articles.current(document);
  }

  #forget(document: vscode.TextDocument): void {
    if (document.uri.toString() === this.#document?.uri.toString()) void this.#follow();
  }

  #moveCaret(editor: vscode.TextEditor): void {
    if (editor.document !== this.#document) return;
    this.#caret = editor.document.offsetAt(editor.selection.active);
    this.#moved.fire(this.#caret);
  }
}

/** The document of the active tab; 'unchanged' for a tab that shows none, undefined where the reader left articles. */
async function documentBeforeTheReader(): Promise<vscode.TextDocument | 'unchanged' | undefined> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!tab) return undefined;
  if (tab.input instanceof vscode.TabInputText) {
    return isCastFile(tab.input.uri) ? 'unchanged' : articleAmongOpen(tab.input.uri);
  }
  if (tab.input instanceof vscode.TabInputCustom) return openArticleAt(tab.input.uri);
  if (tab.input instanceof vscode.TabInputWebview) return articlePreviewedBy(tab) ?? 'unchanged';
  return 'unchanged';
}

/** The article that VS Code's Markdown preview shows: such a tab says no address, only `Preview NAME`. */
function articlePreviewedBy(tab: vscode.Tab): vscode.TextDocument | undefined {
  if (!(tab.input as vscode.TabInputWebview).viewType.endsWith('markdown.preview')) return undefined;
  return vscode.workspace.textDocuments.find((open) => isArticle(open) && tab.label.endsWith(` ${fileName(open.uri)}`));
}

/** A text tab's document; 'unchanged' while VS Code is still opening it. */
function articleAmongOpen(uri: vscode.Uri): vscode.TextDocument | 'unchanged' | undefined {
  const document = openDocumentAt(uri.toString());
  if (!document) return 'unchanged';
  return isArticle(document) ? document : undefined;
}

/** The text behind a custom editor, such as a Markdown editor; undefined where it holds no text we read. */
async function openArticleAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (!/\.(?:md|markdown|txt|text)$/i.test(uri.path)) return undefined;
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return isArticle(document) ? document : undefined;
  } catch {
    return undefined; // binary or gone: the custom editor shows something that is no article
  }
}
