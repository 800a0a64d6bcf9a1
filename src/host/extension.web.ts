import * as vscode from 'vscode';
import type { WorkerReply } from '../shared/workerProtocol';
import type { AnalysisWorker } from './analysisWorker';
import { swapByProvider } from './cast/textFiles';
import { activateShared, type ReaderApi } from './activateShared';

/** Entry of VS Code for the Web: the analysis runs in a web worker beside the extension host's own. */
export function activate(context: vscode.ExtensionContext): ReaderApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/worker.web.js');
  return activateShared(context, {
    startWorker: () => startWorker(script.toString(true)),
    swapFile: swapByProvider,
    introducedBy: 'Api-User-Agent',
  });
}

function startWorker(script: string): AnalysisWorker {
  const worker = new Worker(script);
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => worker.addEventListener('message', ({ data }) => listener(data as WorkerReply)),
    onLost: (listener) => worker.addEventListener('error', (event) => listener(event.message), { once: true }),
    dispose: () => worker.terminate(),
  };
}
