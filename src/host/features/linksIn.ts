import * as vscode from 'vscode';
import { isWebAddress } from '../../core/cards/escape';
import { addressOf } from '../../core/cards/sourceAddress';
import type { Article, Source } from '../../core/model';
import type { Steps } from '../../core/steps';
import { rangeOf } from '../spans';

/** Links for the bare addresses of an article, as work that can be paused. */
export function* growLinks({ sources }: Article, document: vscode.TextDocument): Steps<vscode.DocumentLink[]> {
  const links: vscode.DocumentLink[] = [];
  for (const source of sources) {
    if (isWebAddress(addressOf(source)) && !isMarkdownLink(document, source)) links.push(linkFor(document, source));
    yield;
  }
  return links;
}

/** `[words](address)` and `<address>` are links of VS Code's own Markdown support. */
function isMarkdownLink(document: vscode.TextDocument, { span }: Source): boolean {
  const position = document.positionAt(span.start);
  const mark = document.getText(new vscode.Range(position, position.translate(0, 1)));
  return document.languageId === 'markdown' && /[[<!]/.test(mark);
}

function linkFor(document: vscode.TextDocument, source: Source): vscode.DocumentLink {
  const link = new vscode.DocumentLink(rangeOf(document, source.span), vscode.Uri.parse(addressOf(source)));
  link.tooltip = source.repaired ? `Open ${source.domain} (mended address)` : `Open ${source.domain}`;
  return link;
}
