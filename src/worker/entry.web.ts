import type { WorkerReply, WorkerRequest } from '../shared/workerProtocol';
import { createAnalyst, transferred } from './analyst';

/** The analysis worker of VS Code for the Web: a dedicated web worker. */
const scope = self as unknown as {
  postMessage(reply: WorkerReply, transferred: ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: WorkerRequest }) => void) | null;
};
const note = createAnalyst(
  (reply) => scope.postMessage(reply, transferred(reply)),
  (task) => setTimeout(task),
);
scope.onmessage = ({ data }) => note(data);
