import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../shared/workerProtocol';
import { createAnalyst, transferred } from './analyst';

/** The analysis worker of desktop VS Code: a Node worker thread. */
const port = parentPort;
if (!port) throw new Error('The analysis worker runs in a worker thread only.');
const note = createAnalyst(
  (reply) => port.postMessage(reply, transferred(reply)),
  (task) => setImmediate(task),
);
port.on('message', (request: WorkerRequest) => note(request));
