import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { AnalysisWorker } from './analysisWorker';
import { swapByProvider } from './cast/textFiles';
import { activateShared, type ReaderApi } from './activateShared';

/** Entry of desktop VS Code: the analysis runs in a Node worker thread. */
export function activate(context: vscode.ExtensionContext): ReaderApi {
  return activateShared(context, {
    startWorker: () => startWorker(context.asAbsolutePath('dist/worker.js')),
    swapFile: async (uri, expected, text) => {
      if (uri.scheme !== 'file') return swapByProvider(uri, expected, text);
      const { swapOnDisk } = await import('./cast/swapOnDisk');
      return swapOnDisk(uri.fsPath, expected, text);
    },
    introducedBy: 'User-Agent',
  });
}

function startWorker(file: string): AnalysisWorker {
  const worker = new Worker(file);
  worker.unref();
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => void worker.on('message', listener),
    onLost: (listener) => {
      worker.once('error', (error) => listener(error.stack ?? error.message));
      worker.once('exit', (code) => listener(`the worker ended with code ${code}`));
    },
    dispose: () => {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}
