import type { WorkerReply, WorkerRequest } from '../shared/workerProtocol';

/** The analysis worker as the host sees it, whatever kind of thread is behind it. */
export interface AnalysisWorker {
  post(request: WorkerRequest): void;
  onReply(listener: (reply: WorkerReply) => void): void;
  /** Called once when the worker is lost; it answers nothing any more. */
  onLost(listener: (reason: string) => void): void;
  dispose(): void;
}

/** Starts a worker. Called on first need, and again after one was lost. */
export type StartWorker = () => AnalysisWorker;
