import * as vscode from 'vscode';
import { visibleText } from '../../core/cards/escape';
import type { Section } from '../../core/model';
import type { SectionNode } from '../../core/sectionTree';
import type { AnalysedArticle } from '../articleService';
import { sectionTrees } from '../grown';
import type { Slices } from '../slices';
import { rangeOf } from '../spans';

/** What makes the outline of an analysed document; undefined where the document has moved on meanwhile. */
export function outlinesWith(slices: Slices) {
  const sectionTreeOf = sectionTrees(slices);
  return async (analysed: AnalysedArticle, document: vscode.TextDocument) => {
    const nodes = await sectionTreeOf(analysed);
    return document.version === analysed.version ? symbolsOf(nodes, document) : undefined;
  };
}

const symbolsOf = (nodes: readonly SectionNode[], document: vscode.TextDocument): vscode.DocumentSymbol[] =>
  nodes.flatMap(({ section, children }) => (section ? [symbolOf(section, children, document)] : []));

function symbolOf(
  section: Section,
  children: readonly SectionNode[],
  document: vscode.TextDocument,
): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    visibleText(section.title) || 'Untitled',
    '',
    vscode.SymbolKind.String,
    rangeOf(document, section.span),
    rangeOf(document, section.titleSpan),
  );
  symbol.children = symbolsOf(children, document);
  return symbol;
}
