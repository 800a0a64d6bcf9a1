import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import { ACTOR_TYPES } from '../../../core/cast/castFile';
import type { CastEdit } from '../../../core/cast/editCast';
import type { Actor, ActorType } from '../../../core/model';
import type { ReaderDeps } from '../../readerDeps';
import { pickActor } from './actors';

/** Asks the reader how an actor shall be corrected; undefined where they think better of it. */
export type Question = (actor: Actor, deps: ReaderDeps) => Promise<CastEdit | undefined>;

/** Under which name? The name of another makes the two one, and the box says so. */
export const askName: Question = async (actor, { active }) => {
  const others = new Set(active.analysed?.article.actors.map(({ name }) => name));
  const answer = await vscode.window.showInputBox({
    title: `Rename ${plainLabel(actor.name)}`,
    prompt: 'Shown in every article below the same cast.yml',
    value: actor.name,
    validateInput: (value) => remarkOn(value.trim(), actor, others),
  });
  const name = answer?.trim() ?? actor.name;
  return name === actor.name ? undefined : { type: 'rename', actor, name };
};

function remarkOn(
  name: string,
  actor: Actor,
  others: ReadonlySet<string>,
): vscode.InputBoxValidationMessage | undefined {
  const { Error, Info } = vscode.InputBoxValidationSeverity;
  if (name === '') return { message: 'A name has at least one letter.', severity: Error };
  if (name === actor.name || !others.has(name)) return undefined;
  return { message: `There is ${plainLabel(name)} already: the two become one.`, severity: Info };
}

/** Of which type? */
export const askType: Question = async (actor) => {
  const to = await pickType(`What is ${plainLabel(actor.name)}?`, actor.type);
  return to && { type: 'retype', actor, to };
};

/** Who else is it? */
export const askWhoElse: Question = async (actor, deps) => {
  const into = await pickActor(deps, `Who is ${plainLabel(actor.name)}?`, actor);
  return into && { type: 'merge', actor, into: into.actor };
};

/** Which of its spellings are somebody else? */
export const askForms: Question = async (actor) => {
  const name = plainLabel(actor.name);
  if (actor.aliases.length < 2) {
    return void vscode.window.showInformationMessage(`${name} has one spelling, so there is nothing to split.`);
  }
  const title = `Which spellings are not ${name}?`;
  const items = actor.aliases.map((form) => ({ label: plainLabel(form), form }));
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return chosen && chosen.length > 0 ? { type: 'split', actor, forms: chosen.map(({ form }) => form) } : undefined;
};

/** A type from the list of them all. */
export async function pickType(title: string, current?: ActorType): Promise<ActorType | undefined> {
  const items = ACTOR_TYPES.map((type) => ({ label: type, description: type === current ? 'now' : '' }));
  return (await vscode.window.showQuickPick(items, { title }))?.label;
}
