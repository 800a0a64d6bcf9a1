import * as vscode from 'vscode';
import { isOutlineOnly } from '../../core/outlineOnly';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR } from '../articleDocuments';
import type { AnalysedArticle } from '../articleService';

/** Code of the problem that a stage of the analysis leaves when it fails. */
const STAGE_FAILED = 'stage-failed';

/** What the article holds, in the language status; and a status-bar item where the analysis failed. */
export function registerStatus({ articles, active, log }: ReaderDeps): vscode.Disposable {
  const summary = vscode.languages.createLanguageStatusItem('annotatedReader.summary', ARTICLE_SELECTOR);
  summary.name = 'Annotated Reader';
  const failure = vscode.window.createStatusBarItem('annotatedReader.failure', vscode.StatusBarAlignment.Right);
  failure.name = 'Annotated Reader: analysis failed';
  failure.text = '$(warning) Annotated Reader';
  failure.command = Command.showLog;

  /** The same failure comes back with every keystroke; the log needs it once. */
  const logged = new Set<string>();
  const logOnce = (message: string): void => {
    if (logged.has(message)) return;
    logged.add(message);
    log.error(message);
  };
  const fail = (message: string): void => {
    failure.tooltip = `This article could not be read in full: ${message.split('\n')[0] ?? ''}`;
    failure.show();
  };
  const show = (analysed: AnalysedArticle | undefined): void => {
    failure.hide();
    if (!analysed) return;
    Object.assign(summary, summaryOf(analysed));
    const broken = analysed.article.problems.filter(({ code }) => code === STAGE_FAILED);
    for (const { message } of broken) logOnce(`${analysed.uri.toString(true)}: ${message}`);
    if (broken[0]) fail(broken[0].message);
  };
  show(active.analysed);
  return vscode.Disposable.from(
    summary,
    failure,
    active.onDidChange(show),
    articles.onDidChange((change) => {
      if (change.type === 'failed' && change.uri.toString() === active.document?.uri.toString()) fail(change.message);
    }),
    vscode.commands.registerCommand(Command.showLog, () => log.show()),
  );
}

function summaryOf({ article }: AnalysedArticle): Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'command'> {
  const { sections, footnotes, actors, events, problems } = article;
  if (isOutlineOnly(article)) {
    const text = `${sections.length} sections · ${footnotes.definitions.length} notes`;
    return { text, detail: 'outline only', command: { title: 'Read in Full', command: Command.readInFull } };
  }
  const text = `${sections.length} sections · ${footnotes.definitions.length} notes · ${actors.length} actors · ${events.length} events`;
  if (problems.length === 0) return { text, detail: '', command: undefined };
  const title = problems.length === 1 ? '1 oddity' : `${problems.length} oddities`;
  return { text, detail: '', command: { title, command: Command.showProblems } };
}
