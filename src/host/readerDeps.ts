import type * as vscode from 'vscode';
import type { ActiveArticle } from './activeArticle';
import type { ArticleService } from './articleService';
import type { CastFiles } from './cast/castFiles';
import type { SwapFile } from './cast/textFiles';
import type { FollowedActor } from './followedActor';
import type { PendingWork } from './pendingWork';
import type { Slices } from './slices';
import type { Wikipedia } from './wikipedia/wikipedia';
import type { WorkerLink } from './workerLink';

/** What a feature is given. A feature takes what it needs and returns what ends it. */
export interface ReaderDeps {
  readonly context: vscode.ExtensionContext;
  readonly articles: ArticleService;
  readonly active: ActiveArticle;
  readonly followed: FollowedActor;
  readonly casts: CastFiles;
  readonly swapFile: SwapFile;
  readonly worker: WorkerLink;
  readonly wikipedia: Wikipedia;
  readonly slices: Slices;
  readonly pending: PendingWork;
  readonly log: vscode.LogOutputChannel;
}
