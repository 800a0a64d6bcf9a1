import * as vscode from 'vscode';
import { noteOf } from '../../../core/annotations/export/exported';
import { plainLabel } from '../../../core/cards/escape';
import type { Span } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { Annotations } from '../../annotations/annotations';
import type { PlacedAnnotation } from '../../annotations/sheet';
import type { ReaderDeps } from '../../readerDeps';
import { revealSpan } from '../../reveal';
import { subjectNamed } from './subject';

/** The ways to annotated passages: to one that is named or picked, to the next, and to the one before. */
export function registerWayTo(deps: ReaderDeps, annotations: Annotations): vscode.Disposable {
  const { active } = deps;
  const step = async (by: 1 | -1): Promise<void> => {
    const { document } = active;
    if (!document) return;
    const placed = inOrder(annotations.of(document));
    const next =
      by === 1
        ? placed.find(({ span }) => span.start > active.caret)
        : placed.findLast(({ span }) => span.start < active.caret);
    const target = next ?? placed.at(by === 1 ? 0 : -1);
    if (target) await revealSpan(document.uri, target.span);
    else void vscode.window.showInformationMessage('Nothing in this article is annotated yet.');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextAnnotation, () => step(1)),
    vscode.commands.registerCommand(Command.previousAnnotation, () => step(-1)),
    vscode.commands.registerCommand(Command.goToAnnotation, async (from?: unknown) => {
      const named = await subjectNamed(from, deps, annotations);
      if (named?.own.span) {
        await revealSpan(named.document.uri, named.own.span);
        return;
      }
      const { document } = active;
      const chosen = document && (await pick(document, inOrder(annotations.of(document))));
      if (chosen) await revealSpan(document.uri, chosen.span);
    }),
  );
}

type Standing = PlacedAnnotation & { readonly span: Span };

const inOrder = (placed: readonly PlacedAnnotation[]): Standing[] =>
  placed.filter((one): one is Standing => one.span !== null).sort((a, b) => a.span.start - b.span.start);

async function pick(document: vscode.TextDocument, placed: readonly Standing[]): Promise<Standing | undefined> {
  const items = placed.map((own) => ({
    label: plainLabel(document.getText().slice(own.span.start, own.span.end), 100),
    detail: plainLabel(noteOf(own.annotation), 200),
    own,
  }));
  const title = 'Go to an annotation';
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.own;
}
