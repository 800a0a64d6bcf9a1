import * as vscode from 'vscode';
import type { Article } from '../core/model';
import { ActiveArticle } from './activeArticle';
import { openDocumentAt } from './articleDocuments';
import { ArticleService } from './articleService';
import type { StartWorker } from './analysisWorker';
import { CastFiles } from './cast/castFiles';
import type { SwapFile } from './cast/textFiles';
import { FollowedActor } from './followedActor';
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
  const worker = new WorkerLink(platform.startWorker, log);
  const casts = new CastFiles(worker, log);
  const slices = new Slices();
  const options = new ReaderOptions(casts);
  const articles = new ArticleService({ worker, options, slices, log });
  const active = new ActiveArticle(articles);
  const wikipedia = new Wikipedia(context, platform.introducedBy, log);
  const followed = new FollowedActor();
  const { swapFile } = platform;
  const deps: ReaderDeps = { context, articles, active, followed, casts, swapFile, worker, wikipedia, slices, log };
  context.subscriptions.push(
    log,
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
  return {
    async articleFor(uri) {
      const document = openDocumentAt(uri.toString());
      return document && (await articles.current(document))?.article;
    },
    activeArticle: () => active.document?.uri,
  };
}
