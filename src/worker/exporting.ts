import { analyzeArticle } from '../core/analyze';
import { anchorAll } from '../core/annotations/anchorAll';
import { anchorText } from '../core/annotations/anchorText';
import { sourceOf } from '../core/annotations/belonging';
import type { Exported, ExportedArticle } from '../core/annotations/export/exported';
import { exportedPart } from '../core/annotations/export/writers';
import type { Annotation } from '../core/annotations/model';
import { readRecords } from '../core/annotations/records';
import { articleAddress } from '../core/markdown/articleAddress';
import type { Article } from '../core/model';
import type { ExportedAs, ExportedPart, Question } from '../shared/workerProtocol';

/** What an export needs of an analysis. */
type Outline = Pick<Article, 'title' | 'published' | 'footnotes' | 'sections'>;

/** What an article that is not open adds to an export. Its sections and notes are read, not who is who and when. */
export function exportClosed(question: Extract<Question, { readonly type: 'exportClosed' }>): ExportedPart {
  const { annotations } = readRecords(decoded(question.annotations));
  if (annotations.length === 0) return { text: '', count: 0 };
  if (question.article === null) return exportGone(annotations, question);
  const text = decoded(question.article);
  return exportText(text, outlineOf(text), annotations, question);
}

/** The outline of a text that has not been read. */
export const outlineOf = (text: string): Outline => analyzeArticle(text, { extent: 'outline' });

/** What an article adds to an export. */
export function exportText(
  text: string,
  outline: Outline,
  annotations: readonly Annotation[],
  as: ExportedAs,
): ExportedPart {
  return partOf(
    exportedArticle(text, outline, as.name),
    anchorAll(anchorText(text, outline.sections), annotations),
    as,
  );
}

/** An article as exports and citations name it. */
export const exportedArticle = (text: string, outline: Outline, name: string | null): ExportedArticle => ({
  title: outline.title ?? name,
  url: articleAddress(text),
  published: outline.published,
  text,
  footnotes: outline.footnotes,
});

/** Of an article that is gone there is what the records hold. */
function exportGone(annotations: readonly Annotation[], as: ExportedAs): ExportedPart {
  const items = annotations.map((annotation): Exported => {
    return { annotation, anchoring: { type: 'orphan', reason: 'gone', candidates: [], exact: 0 } };
  });
  const [url = null] = annotations.flatMap(({ target }) => sourceOf(target) ?? []);
  const footnotes = { references: [], definitions: [] };
  return partOf({ title: as.name, url, published: null, text: '', footnotes, isGone: true }, items, as);
}

function partOf(article: ExportedArticle, items: readonly Exported[], { format, name }: ExportedAs): ExportedPart {
  const source = encodeURI(name); // a relative IRI
  return { text: items.length === 0 ? '' : exportedPart(format, article, items, source), count: items.length };
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
