import * as vscode from 'vscode';
import { commandAt, isCardRequest, type CardNews } from '../../../shared/cardProtocol';
import { openDocumentAt } from '../../articleDocuments';
import type { AnalysedArticle } from '../../articleService';
import type { ReaderDeps } from '../../readerDeps';
import { resourceRoots, webviewPage, type PageParts } from '../../webviewPage';
import { CARD_COMMANDS } from '../cardLinks';
import type { Card, cardAt, placeOf } from './cardAt';

const page = (webview: vscode.Webview): PageParts => ({
  title: 'Card',
  script: 'dist/webview/card.js',
  styles: ['dist/webview/codicon.css', 'media/card.css'],
  alsoAllowed: [`font-src ${webview.cspSource}`, 'img-src data:'],
});

/** How cards are made. Given, since hovers load the same. */
export interface Cards {
  readonly cardAt: typeof cardAt;
  readonly placeOf: typeof placeOf;
}

/** How long the caret must rest before its card is made, in milliseconds: less than a reader waits, more than a key repeats. */
const REST = 80;

/** The card in its own view: of what the caret was on last, until it is pinned. It follows nothing while nobody looks. */
export class CardView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #deps: ReaderDeps;
  readonly #cards: Cards;
  readonly #subscriptions: vscode.Disposable[];
  #view: vscode.WebviewView | undefined;
  #shown: (Card & { readonly uri: vscode.Uri }) | undefined;
  #pinned = false;
  /** The page's script listens. */
  #listening = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: ReaderDeps, cards: Cards) {
    this.#deps = deps;
    this.#cards = cards;
    this.#subscriptions = [
      deps.active.onDidMoveCaret(() => this.#rest()),
      deps.active.onDidChange(() => this.#rest()),
      deps.articles.onDidChange((change) => {
        if (change.type === 'analysed') this.#renew(change.analysed);
        else if (change.type === 'closed' && this.#isShown(change.uri)) this.#forget();
      }),
    ];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const { extensionUri } = this.#deps.context;
    this.#view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: resourceRoots(extensionUri) };
    view.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    view.onDidChangeVisibility(() => (this.#listening &&= view.visible));
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#listening = false;
    });
    view.webview.html = webviewPage(view.webview, extensionUri, page(view.webview));
    this.#describe();
  }

  /** Keeps the card as it is, or lets it follow the caret again. */
  pin(pinned: boolean): void {
    this.#pinned = pinned;
    this.#describe();
    this.#follow();
  }

  dispose(): void {
    clearTimeout(this.#resting);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #describe(): void {
    if (this.#view) this.#view.description = this.#pinned ? 'pinned' : '';
  }

  #rest(): void {
    clearTimeout(this.#resting);
    if (this.#listening && !this.#pinned) this.#resting = setTimeout(() => this.#follow(), REST);
  }

  /** Shows what the caret is on; where that is nothing, the last card stays. */
  #follow(): void {
    const { active } = this.#deps;
    const { document, analysed } = active;
    if (!this.#listening || this.#pinned || !document || analysed?.version !== document.version) return;
    const card = this.#cards.cardAt(analysed, active.caret, { touching: true });
    if (card) this.#show({ ...card, uri: document.uri });
  }

  /** The article was read anew: what the card is about may have moved, or be called otherwise. */
  #renew(analysed: AnalysedArticle): void {
    const { uri, version, article } = analysed;
    const document = openDocumentAt(uri.toString());
    if (!this.#shown || !this.#isShown(uri) || document?.version !== version) return;
    const place = this.#cards.placeOf(article, this.#shown.subject, this.#shown.span.start);
    const card = place === undefined ? undefined : this.#cards.cardAt(analysed, place);
    if (card) this.#show({ ...card, uri });
    else this.#forget();
  }

  #isShown(uri: vscode.Uri): boolean {
    return uri.toString() === this.#shown?.uri.toString();
  }

  #show(card: Card & { readonly uri: vscode.Uri }): void {
    const same = card.markdown === this.#shown?.markdown;
    this.#shown = card;
    if (!same) this.#send();
  }

  /** Its links would lead nowhere. */
  #forget(): void {
    this.#shown = undefined;
    this.#send();
  }

  #receive(message: unknown): void {
    const { log } = this.#deps;
    if (!isCardRequest(message)) return log.warn('Card: ignored a message that is not part of its protocol');
    switch (message.type) {
      case 'ready':
        this.#listening = true;
        this.#send();
        return this.#follow();
      case 'run':
        return this.#run(message.address);
      case 'failed':
        return log.error(`Card: ${message.message}`);
    }
  }

  #run(address: string): void {
    const command = commandAt(address, CARD_COMMANDS);
    if (command) void vscode.commands.executeCommand(command.id, ...command.args);
    else this.#deps.log.warn('Card: ignored a link to what no card may run');
  }

  #send(): void {
    const markdown = this.#shown?.markdown;
    const news: CardNews = markdown === undefined ? { type: 'empty' } : { type: 'show', markdown };
    if (this.#listening) void this.#view?.webview.postMessage(news);
  }
}
