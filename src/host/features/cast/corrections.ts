import * as vscode from 'vscode';
import { ACTOR_TYPES } from '../../../core/cast/castFile';
import type { CastEdit } from '../../../core/cast/editCast';
import type { Actor, ActorType } from '../../../core/model';
import { findAt } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import type { CastNode, CastProvider } from './castProvider';

/** Commands that correct the cast. Each takes a row of the tree, or asks: the actor at the caret, else a picker. */
export function registerCorrections(deps: ReaderDeps, provider: CastProvider): vscode.Disposable {
  const { active, casts } = deps;

  const correct = async (edit: CastEdit): Promise<void> => {
    if (!active.document) return;
    const result = await casts.edit(active.document.uri, edit);
    if (result === 'broken') await offerToMend(deps);
    if (result === 'failed') {
      void vscode.window.showErrorMessage('The correction could not be written: the log tells more.');
    }
  };
  const onActor = (task: (actor: Actor) => Promise<CastEdit | undefined>) => async (node?: CastNode) => {
    const actor = actorOf(node) ?? actorAtCaret(deps) ?? (await pickActor(provider, 'Whom?'));
    const edit = actor && (await task(actor));
    if (edit) await correct(edit);
  };

  return vscode.Disposable.from(
    ...Object.entries({
      [Command.renameActor]: onActor(async (actor) => {
        const name = await vscode.window.showInputBox({
          title: `Rename ${actor.name}`,
          prompt: 'Shown in this article and every other below the same cast.yml',
          value: actor.name,
          validateInput: (value) => (value.trim() === '' ? 'A name has at least one letter.' : null),
        });
        return name === undefined || name.trim() === actor.name
          ? undefined
          : { type: 'rename', actor, name: name.trim() };
      }),
      [Command.retypeActor]: onActor(async (actor) => {
        const to = await pickType(`What is ${actor.name}?`, actor.type);
        return to && { type: 'retype', actor, to };
      }),
      [Command.mergeActor]: onActor(async (actor) => {
        const into = await pickActor(provider, `Who is ${actor.name}?`, actor);
        return into && { type: 'merge', actor, into };
      }),
      [Command.ignoreActor]: onActor((actor) => Promise.resolve({ type: 'ignore', actor })),
      [Command.splitActor]: async (node?: CastNode) => {
        if (node?.kind === 'form') return correct({ type: 'split', actor: node.actor, forms: [node.form] });
        const actor = actorOf(node) ?? actorAtCaret(deps);
        const edit = actor && (await pickSplit(actor));
        if (edit) await correct(edit);
      },
      [Command.restoreName]: async (node?: CastNode) => {
        if (node?.kind === 'ignoredForm') await correct({ type: 'restore', forms: [node.form] });
      },
      [Command.addActor]: async () => {
        const editor = vscode.window.activeTextEditor;
        const name = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
        if (!name) return void vscode.window.showInformationMessage('Select the words that name somebody first.');
        const to = await pickType(`What is ${name}?`);
        if (to) await correct({ type: 'add', name, to });
      },
      [Command.undoCast]: async () => {
        const result = await casts.undo();
        const message = {
          undone: 'The last correction is taken back.',
          nothing: 'There is no correction of this window to take back.',
          changed: 'The cast.yml changed since that correction, so it is left as it is.',
        }[result];
        vscode.window.setStatusBarMessage(message, 4000);
      },
      [Command.openCast]: async () => {
        const file = active.document && (await casts.nearest(active.document.uri));
        if (file) await vscode.window.showTextDocument(file.uri);
        else void vscode.window.showInformationMessage('There is no cast.yml yet: the first correction makes one.');
      },
    }).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

const actorOf = (node: CastNode | undefined): Actor | undefined =>
  node?.kind === 'actor' || node?.kind === 'form' ? node.actor : undefined;

/** The actor that the words at the caret name. */
export function actorAtCaret({ active }: ReaderDeps): Actor | undefined {
  const article = active.analysed?.article;
  const mention = article && findAt(article.mentions, active.caret, true);
  return article?.actors.find(({ id }) => id === mention?.actor);
}

/** A picker over the cast; filters by name, role and type as one types. */
export async function pickActor(provider: CastProvider, title: string, except?: Actor): Promise<Actor | undefined> {
  const items = provider.actors
    .filter(({ actor }) => actor.id !== except?.id)
    .map(({ actor, mentions }) => ({
      label: actor.name,
      description: `${actor.type} · ${mentions.length}`,
      detail: actor.roles[0]?.text ?? '',
      actor,
    }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.actor;
}

async function pickType(title: string, current?: ActorType): Promise<ActorType | undefined> {
  const items = ACTOR_TYPES.map((type) => ({ label: type, description: type === current ? 'now' : '' }));
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}

async function pickSplit(actor: Actor): Promise<CastEdit | undefined> {
  if (actor.aliases.length < 2) {
    return void vscode.window.showInformationMessage(`${actor.name} has one spelling, so there is nothing to split.`);
  }
  const title = `Which spellings are not ${actor.name}?`;
  const forms = await vscode.window.showQuickPick([...actor.aliases], { title, canPickMany: true });
  return forms && forms.length > 0 ? { type: 'split', actor, forms } : undefined;
}

const OPEN = 'Open cast.yml';

async function offerToMend({ active, casts }: ReaderDeps): Promise<void> {
  const file = active.document && (await casts.nearest(active.document.uri));
  const chosen = await vscode.window.showWarningMessage('The cast.yml cannot be read, so it is not touched.', OPEN);
  if (chosen === OPEN && file) await vscode.window.showTextDocument(file.uri);
}
