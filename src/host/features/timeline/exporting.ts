import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import { Command } from '../../../shared/commands';
import { readExportArguments, type ExportArguments } from '../../../shared/timelineExport/exportArguments';
import { FORMATS, type Format } from '../../../shared/timelineExport/formats';
import { fileName } from '../../fileName';
import type { ReaderDeps } from '../../readerDeps';
import { askTarget } from '../exportTarget';
import { contentOf, modelToExport, type Content, type ShownTimeline, type Subject } from './exportContent';

/** How long the status bar says that something was copied, in milliseconds. */
const NOTED = 5000;
const OPEN = 'Open';
const NO_ARTICLE = 'Open an article first: a timeline is made of its dated events.';
const OUTLINE = 'Only the outline of this article was read: “Read This Article in Full” finds its dated events.';
const UNREAD = 'This article changed, or could not be read: try again.';

/** "Export Timeline…" into a file, and "Copy Timeline as…": the chronology for other programs, or as a picture. */
export function registerExporting(deps: ReaderDeps, timeline: ShownTimeline): vscode.Disposable {
  const save = async (subject: Subject, { format, target }: ExportArguments & { readonly format: Format }) => {
    const content = await drawn(format, subject);
    if ('failure' in content) return warn(content.failure);
    const file =
      target === undefined
        ? await askTarget({ what: 'Timeline', document: subject.document, format })
        : vscode.Uri.parse(target, true);
    if (file) await write(file, content, subject, format);
  };
  const copy = async (subject: Subject, format: Format) => {
    const content = await drawn(format, subject);
    if ('failure' in content) return warn(content.failure);
    await vscode.env.clipboard.writeText(content.text);
    vscode.window.setStatusBarMessage(`Copied the timeline as ${format.label}.${leftOutOf(content)}`, NOTED);
  };
  const drawn = (format: Format, subject: Subject): Thenable<Content> =>
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: 'Writing the timeline…' }, () =>
      contentOf(format, subject, deps, timeline),
    );
  /** Does it with the article before the reader, in the format that was said or that the reader picks. */
  const run = async (said: unknown, ask: () => Thenable<Format | undefined>, go: typeof save) => {
    try {
      const subject = await modelToExport(deps, timeline);
      if (!subject) return warn((deps.active.document ?? timeline.shown) ? UNREAD : NO_ARTICLE);
      if (subject.model.outlineOnly) return warn(OUTLINE);
      if (subject.model.items.length === 0) return warn('This article has no dated events, so there is no timeline.');
      const beforehand = readExportArguments(said);
      const format = beforehand.format ?? (await ask());
      if (format) await go(subject, { ...beforehand, format });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      deps.log.error(`Timeline: cannot export: ${why}`);
      void vscode.window.showErrorMessage(`The timeline could not be exported: ${plainLabel(why)}`);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.exportTimeline, (said?: unknown) => run(said, pickToSave, save)),
    vscode.commands.registerCommand(Command.copyTimeline, (said?: unknown) =>
      run(said, pickToCopy, (subject, { format }) =>
        isCopied(format) ? copy(subject, format) : save(subject, { format }),
      ),
    ),
  );
}

const warn = (message: string): void => void vscode.window.showWarningMessage(message);

/** VS Code's clipboard takes text, and an SVG is text too. */
const isCopied = ({ id }: Format): boolean => id !== 'png';

const pickToSave = () => pick('Export Timeline', ({ detail }) => detail);
const pickToCopy = () =>
  pick('Copy Timeline as', (format) =>
    isCopied(format) ? format.detail : 'The clipboard takes text only: saves a file',
  );

async function pick(title: string, detailOf: (format: Format) => string): Promise<Format | undefined> {
  const items = FORMATS.map((format) => ({
    label: format.label,
    description: `.${format.extension}`,
    detail: detailOf(format),
    format,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.format;
}

async function write(
  file: vscode.Uri,
  content: Exclude<Content, { readonly failure: string }>,
  { model }: Subject,
  format: Format,
): Promise<void> {
  await vscode.workspace.fs.writeFile(file, content.bytes);
  const name = plainLabel(fileName(file));
  const what = format.kind === 'picture' ? 'the timeline' : eventsOf(model.items.length - content.leftOut);
  // Not awaited: a notification stays for as long as the reader lets it.
  void vscode.window
    .showInformationMessage(`Exported ${what} to ${name}.${leftOutOf(content)}`, OPEN)
    .then((chosen) => {
      if (chosen === OPEN) return vscode.commands.executeCommand('vscode.open', file);
    });
}

const eventsOf = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

function leftOutOf({ leftOut }: { readonly leftOut: number }): string {
  return leftOut === 0 ? '' : ` Left out: ${eventsOf(leftOut)} beyond the years 1 to 9999.`;
}
