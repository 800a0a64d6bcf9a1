import * as vscode from 'vscode';
import { mentionsOf } from '../../core/cards/passages';
import { fieldsOf } from '../../core/fields';
import type { Actor, Article, Mention } from '../../core/model';
import { findAt, type Span } from '../../core/span';
import { isLookedUp } from '../../core/wikipedia/request';
import { unwrapped } from '../../core/words';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';
import { baseAddress } from '../wikipedia/lookups';
import { ENABLED } from '../wikipedia/wikipedia';
import { actorOf } from './cast/actors';

/** Whom to look up, and where the card is shown. */
interface Subject {
  readonly uri: vscode.Uri;
  readonly actor: Actor;
  readonly span: Span;
}

/** "Look Up on Wikipedia": asks for the reader's leave once, then shows the card with Wikipedia's words at its end. */
export function registerWikipedia(deps: ReaderDeps): vscode.Disposable {
  return vscode.commands.registerCommand(Command.lookUpOnWikipedia, async (from?: unknown) => {
    const subject = subjectOf(from, deps) ?? (await subjectAtCaret(deps));
    if (!subject) return tell('Put the caret on a name first.');
    if (!isLookedUp(subject.actor)) return tell('Only people and organizations are looked up on Wikipedia.');
    if (!(await mayAsk(deps))) return;
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Asking Wikipedia…' }, () =>
      deps.wikipedia.lookUp(subject.actor.name),
    );
    await revealSpan(subject.uri, subject.span);
    await vscode.commands.executeCommand('editor.action.showHover');
  });
}

const tell = (message: string): void => void vscode.window.showInformationMessage(message);

/** The actor of a row of the cast. The editor's own menu hands over the editor's address instead: there the caret counts. */
function subjectOf(from: unknown, { active }: ReaderDeps): Subject | undefined {
  const actor = actorOf(from);
  const article = active.analysed?.article;
  const first = actor && article && firstMentionIn(article, actor, fieldsOf(from)['form']);
  return first && active.document && { uri: active.document.uri, actor, span: first.span };
}

/** Of one of its spellings, where the row is about that. */
function firstMentionIn(article: Article, actor: Actor, form: unknown): Mention | undefined {
  const mentions = mentionsOf(article, actor.id);
  return mentions.find(({ text }) => unwrapped(text) === form) ?? mentions[0];
}

/** Waits for the analysis: the reader may be quicker than it, right after an article is opened. */
async function subjectAtCaret({ articles }: ReaderDeps): Promise<Subject | undefined> {
  const editor = vscode.window.activeTextEditor;
  const article = editor && (await articles.current(editor.document))?.article;
  if (!article) return undefined;
  const mention = findAt(article.mentions, editor.document.offsetAt(editor.selection.active), true);
  const actor = article.actors.find(({ id }) => id === mention?.actor);
  return mention && actor && { uri: editor.document.uri, actor, span: mention.span };
}

const TURN_ON = 'Turn On';
const KEEP_OFF = 'Keep Off';
const SETTINGS = 'Open Settings';

/** Set once the reader has answered: VS Code drops a setting that is as by default, so the setting itself cannot tell. */
const ANSWERED = 'wikipedia.answered';

/** Whether Wikipedia may be asked; asks the reader where that was never answered. */
async function mayAsk({ wikipedia, context }: ReaderDeps): Promise<boolean> {
  if (wikipedia.enabled) return true;
  if (context.globalState.get(ANSWERED)) {
    const chosen = await vscode.window.showInformationMessage('Looking up on Wikipedia is off.', SETTINGS);
    if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'annotatedReader.wikipedia');
    return false;
  }
  const chosen = await askForLeave(baseAddress() ?? 'the address in the settings');
  if (!chosen) return false;
  await context.globalState.update(ANSWERED, true);
  const settings = vscode.workspace.getConfiguration('annotatedReader');
  await settings.update(ENABLED, chosen === TURN_ON, vscode.ConfigurationTarget.Global);
  return chosen === TURN_ON;
}

const askForLeave = (address: string): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(
    'Look up people and organizations on Wikipedia?',
    { modal: true, detail: whatIsSent(address) },
    TURN_ON,
    KEEP_OFF,
  );

const whatIsSent = (address: string): string =>
  [
    `What is sent: the name of the person or organization, to ${address}, with the name and version of this extension. Nothing else of the article.`,
    'When: by this command, and whenever you rest the pointer on such a name.',
    'As on any visit, the host sees your network address. Its answers are kept on this machine for up to 30 days, and forgotten when you turn this off in the settings.',
  ].join('\n\n');
