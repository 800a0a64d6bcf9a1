import { escapeMarkdown } from '../../cards/escape';
import { backing, inOrder, noteOf, quoteIn, tagsOf, type Exported, type ExportedArticle } from './exported';

/**
 * Annotations as Markdown to read: under the article's title its address and day, then quote, note, tags and the
 * footnotes that back the passage, section by section. The article's words are escaped; the reader's own are Markdown.
 *
 * @example annotationsAsMarkdown(article, placed) // "# Title\n\n…\n\n> The quote.\n\nThe note.\n"
 */
export function annotationsAsMarkdown(article: ExportedArticle, items: readonly Exported[]): string {
  const blocks = [`# ${escapeMarkdown(article.title ?? 'Annotations')}`, ...origin(article)];
  let section = '';
  for (const item of inOrder(items)) {
    const title = headingOf(item, article);
    if (title !== section && title !== '') blocks.push(`## ${escapeMarkdown(title)}`);
    section = title;
    blocks.push(...entry(article, item));
  }
  return blocks.join('\n\n') + '\n';
}

const ORPHANS = 'Without a place in the text';

const GONE = 'The article itself is gone; this is what was kept of it.';

const headingOf = ({ annotation, anchoring }: Exported, { isGone }: ExportedArticle): string =>
  anchoring.type === 'orphan' && !isGone ? ORPHANS : (annotation.target.section?.path.join(' › ') ?? '');

function origin({ url, published, isGone }: ExportedArticle): string[] {
  const parts = [...(url === null ? [] : [escapeMarkdown(url)]), ...(published === null ? [] : [published])];
  return [...(parts.length > 0 ? [parts.join(', ')] : []), ...(isGone ? [GONE] : [])];
}

function entry(article: ExportedArticle, item: Exported): string[] {
  const note = noteOf(item.annotation);
  const tags = tagsOf(item.annotation);
  const notes = item.anchoring.type === 'anchored' ? backing(article, item.anchoring.span) : [];
  return [
    `> ${escapeMarkdown(quoteIn(item, article))}`,
    ...(note === '' ? [] : [note]),
    ...(tags.length > 0 ? [`Tags: ${tags.map(escapeMarkdown).join(', ')}`] : []),
    ...(notes.length > 0
      ? [notes.map(({ label, text }) => `- Note ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`).join('\n')]
      : []),
  ];
}
