import type { CardNews, CardRequest } from '../../shared/cardProtocol';
import { html } from '../dom';
import { cardDom } from './cardDom';
import { cardTree } from './cardTree';

/** What VS Code gives a webview. */
interface WebviewApi {
  postMessage(message: CardRequest): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const HINT = 'Put the caret on a name or a note marker: its card appears here.';

const vscode = acquireVsCodeApi();
window.addEventListener('error', ({ message }) => vscode.postMessage({ type: 'failed', message }));

/** Takes the keyboard, so that the card can be scrolled and its links reached by Tab. */
const card = html('main', { tabindex: '0', 'aria-label': 'Card' });
const hint = html('p', { class: 'hint' }, HINT);
card.append(hint);
document.body.append(card);

const run = (address: string): void => vscode.postMessage({ type: 'run', address });

window.addEventListener('message', ({ data }: MessageEvent<CardNews>) => {
  card.replaceChildren(...(data.type === 'show' ? cardDom(cardTree(data.markdown), run) : [hint]));
  card.scrollTop = 0;
});
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) card.focus();
});
vscode.postMessage({ type: 'ready' });
