import * as vscode from 'vscode';
import type { Actor } from '../../core/model';
import { findAt, type Span } from '../../core/span';
import { isLookedUp } from '../../core/wikipedia/request';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';
import { ENABLED, type Wikipedia } from '../wikipedia/wikipedia';
import type { CastNode } from './cast/castProvider';

/** Whom to look up, and where the card is shown. */
interface Subject {
  readonly actor: Actor;
  readonly span: Span;
}

/** "Look Up on Wikipedia": asks for the reader's leave once, then shows the card with Wikipedia's words at its end. */
export function registerWikipedia(deps: ReaderDeps): vscode.Disposable {
  return vscode.commands.registerCommand(Command.lookUpOnWikipedia, async (node?: CastNode) => {
    const subject = subjectOf(node) ?? subjectAtCaret(deps);
    const uri = deps.active.document?.uri;
    if (!subject || !uri) return tell('Put the caret on a name first.');
    if (!isLookedUp(subject.actor)) return tell('Only people and organizations are looked up on Wikipedia.');
    if (!(await mayAsk(deps.wikipedia))) return;
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Asking Wikipedia…' }, () =>
      deps.wikipedia.lookUp(subject.actor.name),
    );
    await revealSpan(uri, subject.span);
    await vscode.commands.executeCommand('editor.action.showHover');
  });
}

const tell = (message: string): void => void vscode.window.showInformationMessage(message);

function subjectOf(node: CastNode | undefined): Subject | undefined {
  if (node?.kind !== 'actor' && node?.kind !== 'form') return undefined;
  const [first] = node.mentions;
  return first && { actor: node.actor, span: first.span };
}

function subjectAtCaret({ active }: ReaderDeps): Subject | undefined {
  const article = active.analysed?.article;
  const mention = article && findAt(article.mentions, active.caret, true);
  const actor = article?.actors.find(({ id }) => id === mention?.actor);
  return mention && actor && { actor, span: mention.span };
}

const TURN_ON = 'Turn On';
const KEEP_OFF = 'Keep Off';
const SETTINGS = 'Open Settings';

/** Whether Wikipedia may be asked. The setting holds the reader's answer: on, off, or not asked yet. */
async function mayAsk(wikipedia: Wikipedia): Promise<boolean> {
  if (wikipedia.enabled) return true;
  const settings = vscode.workspace.getConfiguration('annotatedReader');
  if (settings.inspect(ENABLED)?.globalValue === false) {
    const chosen = await vscode.window.showInformationMessage('Looking up on Wikipedia is off.', SETTINGS);
    if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'annotatedReader.wikipedia');
    return false;
  }
  const chosen = await askForLeave(wikipedia.base ?? 'the address in the settings');
  if (!chosen) return false;
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
