import * as vscode from 'vscode';
import { plainLabel } from '../../core/cards/escape';
import type { Problem } from '../../core/model';
import { Command } from '../../shared/commands';
import type { AnalysedArticle } from '../articleService';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';

/** "Show What Is Odd in This Article". */
export const registerOddities = ({ active }: ReaderDeps): vscode.Disposable =>
  vscode.commands.registerCommand(Command.showProblems, () => showProblems(active.analysed));

/** The article's oddities in a picker; choosing one goes there. */
async function showProblems(analysed: AnalysedArticle | undefined): Promise<void> {
  const items = (analysed?.article.problems ?? []).map((problem: Problem) => ({
    label: plainLabel(problem.message),
    problem,
  }));
  if (!analysed || items.length === 0) {
    return void vscode.window.showInformationMessage('Nothing odd was found in this article.');
  }
  const chosen = await vscode.window.showQuickPick(items, { title: 'What is odd in this article' });
  if (chosen?.problem.span) await revealSpan(analysed.uri, chosen.problem.span, { select: true });
}
