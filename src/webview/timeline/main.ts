import {
  readTimelineState,
  type TimelineNews,
  type TimelineRequest,
  type TimelineState,
} from '../../shared/timelineProtocol';
import { TimelineApp } from './timelineApp';

/** What VS Code gives a webview. */
interface WebviewApi {
  postMessage(message: TimelineRequest): void;
  getState(): unknown;
  setState(state: TimelineState): void;
}

declare function acquireVsCodeApi(): WebviewApi;

const vscode = acquireVsCodeApi();
window.addEventListener('error', ({ message }) => vscode.postMessage({ type: 'failed', message }));

const app = new TimelineApp(
  document.body,
  { post: (request) => vscode.postMessage(request), save: (state) => vscode.setState(state) },
  readTimelineState(vscode.getState()),
);
window.addEventListener('message', ({ data }: MessageEvent<TimelineNews>) => app.receive(data));
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) app.focus();
});
vscode.postMessage({ type: 'ready' });
