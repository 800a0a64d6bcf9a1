import * as vscode from 'vscode';
import { trimSpan } from '../../../core/annotations/anchorText';
import type { OrphanReason } from '../../../core/annotations/decide';
import { plainLabel } from '../../../core/cards/escape';
import type { Span } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { Annotations } from '../../annotations/annotations';
import type { ReaderDeps } from '../../readerDeps';
import { revealSpan } from '../../reveal';
import { subjectNamed, type Subject } from './subject';

const WHY: Readonly<Record<OrphanReason, string>> = {
  gone: 'Its words are not in the text any more',
  doubtful: 'Its words have changed too much to be sure',
  ambiguous: 'Several passages might be the one',
};

interface Choice extends vscode.QuickPickItem {
  readonly span?: Span;
  readonly command?: typeof Command.deleteAnnotation;
}

/** "Choose Its Place": lets the reader say where an annotation belongs that has no place in the text any more. */
export function registerOrphans(deps: ReaderDeps, annotations: Annotations): vscode.Disposable {
  return vscode.commands.registerCommand(Command.placeOrphan, async (from?: unknown) => {
    const subject = (await subjectNamed(from, deps, annotations)) ?? (await pickOrphan(deps, annotations));
    if (!subject) return;
    const chosen = await choosePlace(subject);
    if (chosen?.command) await vscode.commands.executeCommand(chosen.command, from);
    if (!chosen?.span) return;
    const { document, own } = subject;
    if (await annotations.settle(document, own.annotation, chosen.span)) await revealSpan(document.uri, chosen.span);
    else void vscode.window.showWarningMessage('The article changed meanwhile: try again.');
  });
}

async function pickOrphan({ active }: ReaderDeps, annotations: Annotations): Promise<Subject | undefined> {
  const { document } = active;
  const orphans = (document ? annotations.of(document) : []).filter(({ orphan }) => orphan !== null);
  if (!document || orphans.length === 0) {
    void vscode.window.showInformationMessage('Every annotation of this article has its place.');
    return undefined;
  }
  const items = orphans.map((own) => ({ label: plainLabel(own.annotation.target.quote.exact, 100), own }));
  const chosen = await vscode.window.showQuickPick(items, { title: 'Which annotation?' });
  return chosen && { document, own: chosen.own };
}

/** The places that come into question; the one that is looked at is shown in the text. */
async function choosePlace({ document, own }: Subject): Promise<Choice | undefined> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const text = document.getText();
  const { exact } = own.annotation.target.quote;
  const offers = (own.orphan?.candidates ?? []).map(({ span, words }): Choice => ({
    label: plainLabel(text.slice(span.start, span.end), 100),
    description: `line ${document.positionAt(span.start).line + 1}, ${Math.round(words * 100)} % of its letters`,
    span,
  }));
  const selected =
    editor && !editor.selection.isEmpty
      ? trimSpan(text, {
          start: document.offsetAt(editor.selection.start),
          end: document.offsetAt(editor.selection.end),
        })
      : undefined;
  const here: Choice[] = selected
    ? [
        {
          label: '$(selection) What is selected now',
          description: plainLabel(text.slice(selected.start, selected.end), 60),
          span: selected,
        },
      ]
    : [];
  const rest: Choice = { label: '$(trash) Delete the annotation', command: Command.deleteAnnotation };
  return vscode.window.showQuickPick([...here, ...offers, rest], {
    title: `“${plainLabel(exact, 60)}”: ${WHY[own.orphan?.reason ?? 'gone']}`,
    placeHolder: selected ? 'Where does it belong?' : 'Where does it belong? For another place, select it first',
    onDidSelectItem: (item) => {
      const { span } = item as Choice;
      if (span) void revealSpan(document.uri, span, { preserveFocus: true });
    },
  });
}
