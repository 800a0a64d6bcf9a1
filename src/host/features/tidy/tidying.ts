import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { isArticle, TIDY_SCHEME } from '../../articleDocuments';
import { fileName } from '../../fileName';
import type { ReaderDeps } from '../../readerDeps';
import type { WorkerLink } from '../../workerLink';

/** A tidied text before the reader, and the version of the document that it was made from. */
interface Proposal {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
}

/**
 * "Tidy into Markdown": shows what would change as a diff. Nothing is touched until the reader applies it, in one step
 * that one undo takes back.
 */
export function registerTidying({ worker }: ReaderDeps): vscode.Disposable {
  const proposals = new Map<string, Proposal>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const propose = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isArticle(document)) return;
    const proposal = await proposalFor(document, worker);
    if (!proposal) return;
    const uri = proposalUri(document);
    proposals.set(uri.toString(), proposal);
    changed.fire(uri);
    await vscode.commands.executeCommand(
      'vscode.diff',
      document.uri,
      uri,
      `${fileName(document.uri)}: tidied into Markdown`,
    );
    offer(proposal, uri);
  };
  const offered = () => proposals.get(shownProposal()?.toString() ?? '');
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(TIDY_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => proposals.get(uri.toString())?.text ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void proposals.delete(uri.toString())),
    vscode.commands.registerCommand(Command.tidy, propose),
    vscode.commands.registerCommand(Command.applyTidy, async () => {
      const proposal = offered();
      if (proposal) await apply(proposal);
      else void vscode.window.showInformationMessage('“Tidy into Markdown” first shows what would change.');
    }),
  );
}

/** The name ends in `.md`, so that VS Code colours it as Markdown; the query tells articles of one name apart. */
const proposalUri = (document: vscode.TextDocument): vscode.Uri =>
  vscode.Uri.from({ scheme: TIDY_SCHEME, path: `/${fileName(document.uri)}.md`, query: document.uri.toString() });

/** The tidied text of a document; undefined, and the reader told why, where there is none. */
async function proposalFor(document: vscode.TextDocument, worker: WorkerLink): Promise<Proposal | undefined> {
  const { version } = document;
  const text = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Tidying…' }, () =>
    worker.ask({ type: 'tidy', text: document.getText() }),
  );
  if (text === undefined || document.version !== version)
    return void vscode.window.showWarningMessage('This article could not be tidied.');
  if (text === document.getText()) {
    return void vscode.window.showInformationMessage('Nothing to tidy: this article is Markdown already.');
  }
  return { document, version, text };
}

/** The tidied text in the diff before the reader. */
function shownProposal(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === TIDY_SCHEME ? input.modified : undefined;
}

const APPLY = 'Apply';
const OPEN_NEW = 'Open as New Markdown';

/** Buttons under the diff; a file of plain text keeps its ending, so there a new document is a choice too. */
function offer(proposal: Proposal, uri: vscode.Uri): void {
  const buttons = proposal.document.languageId === 'markdown' ? [APPLY] : [APPLY, OPEN_NEW];
  const message = 'Tidied into Markdown. Nothing is changed until you apply it.';
  // Not awaited: a notification stays for as long as the reader lets it.
  void vscode.window.showInformationMessage(message, ...buttons).then(async (chosen) => {
    if (chosen === APPLY) await apply(proposal);
    if (chosen === OPEN_NEW) await openNew(proposal, uri);
  });
}

/** One edit, and so one undo. A text that changed meanwhile is left alone. */
async function apply({ document, version, text }: Proposal): Promise<void> {
  if (document.isClosed || document.version !== version) {
    return void vscode.window.showWarningMessage('The article changed since it was tidied. Tidy it again.');
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end),
    text,
  );
  await vscode.workspace.applyEdit(edit);
  await closeDiff(proposalUri(document));
  await vscode.window.showTextDocument(document);
}

async function openNew({ text }: Proposal, uri: vscode.Uri): Promise<void> {
  await closeDiff(uri);
  await vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ content: text, language: 'markdown' }),
  );
}

async function closeDiff(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const diffs = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(diffs);
}
