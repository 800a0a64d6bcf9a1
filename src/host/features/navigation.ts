import * as vscode from 'vscode';
import { mentionsOf } from '../../core/cards/passages';
import type { Article } from '../../core/model';
import { findAt, type Span } from '../../core/span';
import type { ReaderDeps } from '../readerDeps';
import { ARTICLE_SELECTOR, isArticle } from '../articleDocuments';
import { rangeOf } from '../spans';

/** What stands under the caret, as VS Code's own navigation sees it: a declaration and the places that use it. */
interface Target {
  /** The words under the caret. */
  readonly origin: Span;
  /** The note, or the first place that names the actor. */
  readonly declaration: Span | undefined;
  /** The markers of the note, or every mention of the actor. */
  readonly uses: readonly Span[];
}

/** Go to definition, peek, find all references and highlights, for notes and actors. */
export function registerNavigation({ articles }: ReaderDeps): vscode.Disposable {
  const targetFor = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ) => {
    if (!isArticle(document)) return undefined;
    const analysed = await articles.current(document, token);
    return analysed && targetAt(analysed.article, document.offsetAt(position));
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
        return placesOf(target, includeDeclaration).map(
          (span) => new vscode.Location(document.uri, rangeOf(document, span)),
        );
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(ARTICLE_SELECTOR, {
      async provideDocumentHighlights(document, position, token) {
        const target = await targetFor(document, position, token);
        return target?.uses.map((span) => new vscode.DocumentHighlight(rangeOf(document, span)));
      },
    }),
  );
}

function targetAt(article: Article, offset: number): Target | undefined {
  const { references, definitions } = article.footnotes;
  const reference = findAt(references, offset, true);
  if (reference) return noteTarget(article, reference.span, reference.definition, reference.label);
  const mention = findAt(article.mentions, offset, true);
  if (mention) {
    const uses = mentionsOf(article, mention.actor).map(({ span }) => span);
    return { origin: mention.span, declaration: uses[0], uses };
  }
  const definition = findAt(definitions, offset);
  return definition && noteTarget(article, definition.span, definitions.indexOf(definition), definition.label);
}

function noteTarget(article: Article, origin: Span, index: number | null, label: string): Target {
  const { references, definitions } = article.footnotes;
  const same = references.filter((other) => (index === null ? other.label === label : other.definition === index));
  return {
    origin,
    declaration: index === null ? undefined : definitions[index]?.span,
    uses: same.map(({ span }) => span),
  };
}

function definitionLink(document: vscode.TextDocument, origin: Span, target: Span): vscode.LocationLink {
  return {
    originSelectionRange: rangeOf(document, origin),
    targetUri: document.uri,
    targetRange: rangeOf(document, target),
    targetSelectionRange: rangeOf(document, target),
  };
}

/** The uses, and the declaration where it is wanted and none of them already. */
function placesOf({ declaration, uses }: Target, includeDeclaration: boolean): readonly Span[] {
  const extra = includeDeclaration && declaration && !uses.some(({ start }) => start === declaration.start);
  return extra ? [declaration, ...uses] : uses;
}
