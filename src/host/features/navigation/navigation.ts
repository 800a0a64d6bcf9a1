import * as vscode from 'vscode';
import type { Span } from '../../../core/span';
import { ARTICLE_SELECTOR, isArticle } from '../../articleDocuments';
import { later } from '../../later';
import type { ReaderDeps } from '../../readerDeps';
import { rangeOf } from '../../spans';

/** Go to definition, peek, find all references and highlights, for notes and actors. */
export function registerNavigation({ articles, log }: ReaderDeps): vscode.Disposable {
  const targets = later('the way to definitions', () => import('./targets'), log);
  const targetFor = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    isPatient = false,
  ) => {
    if (!isArticle(document)) return undefined;
    const analysed = await (isPatient ? articles.settled(document, token) : articles.current(document, token));
    return analysed && (await targets())?.targetAt(analysed.article, document.offsetAt(position));
  };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(ARTICLE_SELECTOR, {
      async provideDefinition(document, position, token) {
        const target = await targetFor(document, position, token);
        return target?.declaration && [definitionLink(document, target.origin, target.declaration)];
      },
    }),
    vscode.languages.registerReferenceProvider(ARTICLE_SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const target = await targetFor(document, position, token);
        if (!target) return undefined;
        return (await targets())
          ?.placesOf(target, includeDeclaration)
          .map((span) => new vscode.Location(document.uri, rangeOf(document, span)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(ARTICLE_SELECTOR, {
      async provideDocumentHighlights(document, position, token) {
        const target = await targetFor(document, position, token, true); // asked for at every move of the caret
        return target?.uses.map((span) => new vscode.DocumentHighlight(rangeOf(document, span)));
      },
    }),
  );
}

function definitionLink(document: vscode.TextDocument, origin: Span, target: Span): vscode.LocationLink {
  return {
    originSelectionRange: rangeOf(document, origin),
    targetUri: document.uri,
    targetRange: rangeOf(document, target),
    targetSelectionRange: rangeOf(document, target),
  };
}
