import * as vscode from 'vscode';
import { visibleText } from '../../core/cards/escape';
import type { SectionNode } from '../../core/sectionTree';
import type { Article, Section } from '../../core/model';
import { later } from '../later';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { rangeOf } from '../spans';

/** Outline, breadcrumbs and sticky scroll for pasted articles. VS Code has its own for Markdown headings. */
export function registerSymbols({ articles, slices, log }: ReaderDeps): vscode.Disposable {
  const outline = later('the outline', async () => (await import('../grown')).sectionTrees(slices), log);
  return vscode.languages.registerDocumentSymbolProvider(
    ARTICLE_SELECTOR,
    {
      async provideDocumentSymbols(document, token) {
        if (!isArticle(document)) return undefined;
        const analysed = await articles.settled(document, token);
        if (!analysed || (document.languageId === 'markdown' && hasMarkdownHeadings(analysed.article)))
          return undefined;
        const tree = await (await outline())?.(analysed);
        return tree && document.version === analysed.version ? symbolsOf(tree, document) : undefined;
      },
    },
    { label: 'Annotated Reader' },
  );
}

const hasMarkdownHeadings = (article: Article): boolean => article.sections.some(({ recovered }) => !recovered);

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
