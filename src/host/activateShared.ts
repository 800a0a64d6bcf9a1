import * as vscode from 'vscode';
import type { Article } from '../core/model';
import { ActiveArticle } from './activeArticle';
import { openDocumentAt } from './articleDocuments';
import { ArticleService } from './articleService';
import type { StartWorker } from './analysisWorker';
import { CastFiles } from './cast/castFiles';
import type { SwapFile } from './cast/textFiles';
import { FollowedActor } from './followedActor';
import { PendingWork } from './pendingWork';
import type { ReaderDeps } from './readerDeps';
import { ReaderOptions } from './readerOptions';
import { Slices } from './slices';
import type { Introduction } from './wikipedia/fetchSummary';
import { Wikipedia } from './wikipedia/wikipedia';
import { WorkerLink } from './workerLink';
import { registerAnnotations } from './features/annotations/annotations';
import { registerCardView } from './features/card/card';
import { registerCast } from './features/cast/cast';
import { registerDecorations } from './features/decorations/decorations';
import { registerHealth } from './features/health/health';
import { registerHovers } from './features/hovers';
import { registerLinks } from './features/links';
import { registerNavigation } from './features/navigation/navigation';
import { registerOnCommand } from './features/onCommand';
import { registerProgress } from './features/progress';
import { registerSample } from './features/sample';
import { registerSections } from './features/sections/sections';
import { registerStatus } from './features/status';
import { registerSymbols } from './features/symbols';
import { registerTidy } from './features/tidy/tidy';
import { registerTimeline } from './features/timeline/timeline';

/** What other extensions and the integration tests can ask of this one. */
export interface ReaderApi {
  /** The analysis of an open document as it stands now. */
  articleFor(uri: vscode.Uri): Promise<Article | undefined>;
  /** The article before the reader: what the tree and the timeline show. */
  activeArticle(): vscode.Uri | undefined;
  /**
   * Resolves when nothing is under way for an open article: it is read as it stands now, its annotations have their places,
   * and what the reader did is written. Resolves for one that is not open as well.
   */
  settled(uri: vscode.Uri): Promise<void>;
}

/** What desktop and web do each in their way. */
export interface Platform {
  readonly startWorker: StartWorker;
  /** The header by which a request says what program asks. */
  readonly introducedBy: Introduction['header'];
  readonly swapFile: SwapFile;
}

/** Everything both entries share: the services, then one line a feature. */
export function activateShared(context: vscode.ExtensionContext, platform: Platform): ReaderApi {
  const log = vscode.window.createOutputChannel('Annotated Reader', { log: true });
  const pending = new PendingWork(log);
  const worker = new WorkerLink(platform.startWorker, log);
  const casts = new CastFiles(worker, log);
  const slices = new Slices();
  const options = new ReaderOptions(casts);
  const articles = new ArticleService({ worker, options, slices, pending, log });
  const active = new ActiveArticle(articles);
  const wikipedia = new Wikipedia(context, platform.introducedBy, log);
  const followed = new FollowedActor();
  const { swapFile } = platform;
  const services = { articles, active, followed, casts, worker, wikipedia, slices, pending };
  const deps: ReaderDeps = { context, swapFile, log, ...services };
  context.subscriptions.push(
    log,
    pending,
    worker,
    casts,
    options,
    articles,
    active,
    wikipedia,
    followed,
    registerHovers(deps),
    registerNavigation(deps),
    registerLinks(deps),
    registerSymbols(deps),
    registerSections(deps),
    registerCast(deps),
    registerCardView(deps),
    registerTimeline(deps),
    registerDecorations(deps),
    registerAnnotations(deps),
    registerStatus(deps),
    registerProgress(deps),
    registerHealth(deps),
    registerTidy(deps),
    registerOnCommand(deps),
    registerSample(deps),
  );
  const articleFor: ReaderApi['articleFor'] = async (uri) => {
    const document = openDocumentAt(uri.toString());
    return document && (await articles.current(document))?.article;
  };
  return {
    articleFor,
    activeArticle: () => active.document?.uri,
    async settled(uri) {
      await articleFor(uri);
      await pending.settled(uri);
    },
  };
}
