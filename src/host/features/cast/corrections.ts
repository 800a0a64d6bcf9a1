import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import type { CastEdit } from '../../../core/cast/editCast';
import { fieldsOf } from '../../../core/fields';
import { unwrapped } from '../../../core/words';
import { Command } from '../../../shared/commands';
import { CastEdits } from '../../cast/castEdits';
import type { ReaderDeps } from '../../readerDeps';
import { actorAtCaret, actorOf, pickActor } from './actors';
import { castMessages } from './castMessages';
import { askForms, askName, askType, askWhoElse, pickType, type Question } from './questions';

/** What each command asks about an actor. */
const QUESTIONS: readonly (readonly [string, Question])[] = [
  [Command.renameActor, askName],
  [Command.retypeActor, askType],
  [Command.mergeActor, askWhoElse],
  [Command.splitActor, askForms],
  [Command.ignoreActor, (actor) => Promise.resolve({ type: 'ignore', actor })],
];

/** Commands that correct the cast. Each takes a row of the tree, else the actor at the caret, else it asks for one. */
export function registerCorrections(deps: ReaderDeps): vscode.Disposable {
  const { active } = deps;
  const castEdits = new CastEdits(deps);
  const messages = castMessages(deps);

  const correct = async (article: vscode.Uri | undefined, edit: CastEdit | undefined): Promise<void> => {
    if (article && edit) await messages.edited(article, await castEdits.edit(article, edit));
  };
  const ask = (question: Question) => async (node?: unknown) => {
    const article = active.document?.uri; // the reader may turn to another one meanwhile
    const actor = actorOf(node) ?? actorAtCaret(deps) ?? (await pickActor(deps, 'Whom?'))?.actor;
    if (!actor) return;
    const { kind, form } = fieldsOf(node);
    const isForm = question === askForms && kind === 'form' && typeof form === 'string';
    await correct(article, isForm ? { type: 'split', actor, forms: [form] } : await question(actor, deps));
  };

  return vscode.Disposable.from(
    ...QUESTIONS.map(([id, question]) => vscode.commands.registerCommand(id, ask(question))),
    vscode.commands.registerCommand(Command.restoreName, async (node?: unknown) => {
      const { kind, form } = fieldsOf(node);
      if (kind !== 'ignoredForm' || typeof form !== 'string') return;
      await correct(active.document?.uri, { type: 'restore', forms: [form] });
    }),
    vscode.commands.registerCommand(Command.addActor, async () => {
      const editor = vscode.window.activeTextEditor;
      const name = editor && unwrapped(editor.document.getText(editor.selection)).trim();
      if (!editor || !name) return messages.say('Select the words that name somebody first.');
      const to = await pickType(`What is ${plainLabel(name)}?`);
      await correct(editor.document.uri, to && { type: 'add', name, to });
    }),
    vscode.commands.registerCommand(Command.undoCast, async () => messages.undone(await castEdits.undo())),
    vscode.commands.registerCommand(Command.openCast, () => messages.open(active.document?.uri)),
  );
}
