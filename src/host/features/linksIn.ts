import * as vscode from 'vscode';
import { isWebAddress, plainLabel } from '../../core/cards/escape';
import { addressOf } from '../../core/cards/sourceAddress';
import type { Article, Source } from '../../core/model';
import type { Steps } from '../../core/steps';
import { rangeOf } from '../spans';

/** Links for the bare addresses of an article, as work that can be paused. */
export function* growLinks({ sources }: Article, document: vscode.TextDocument): Steps<vscode.DocumentLink[]> {
  const links: vscode.DocumentLink[] = [];
  for (const source of sources) {
    if (isWebAddress(addressOf(source)) && !isMarkdownLink(document, source)) {
      const link = linkFor(document, source);
      if (isShownSafely(link)) links.push(link);
    }
    yield;
  }
  return links;
}

/**
 * VS Code shows a link's address on hover as Markdown that may run any command, after undoing its percent-encoding: a line
 * break or a backslash in it would end the link, and what follows be markup. Such an address is left to VS Code's own
 * links, which it shows as written.
 */
const isShownSafely = ({ target }: vscode.DocumentLink): boolean =>
  !/[^\S ]|[\u0000-\u001F\u007F\\]/.test(target!.toString(true));

/** `[words](address)` and `<address>` are links of VS Code's own Markdown support. */
function isMarkdownLink(document: vscode.TextDocument, { span }: Source): boolean {
  const position = document.positionAt(span.start);
  const mark = document.getText(new vscode.Range(position, position.translate(0, 1)));
  return document.languageId === 'markdown' && /[[<!]/.test(mark);
}

function linkFor(document: vscode.TextDocument, source: Source): vscode.DocumentLink {
  const link = new vscode.DocumentLink(rangeOf(document, source.span), vscode.Uri.parse(addressOf(source)));
  const domain = plainLabel(source.domain);
  link.tooltip = source.repaired ? `Open ${domain} (mended address)` : `Open ${domain}`;
  return link;
}
