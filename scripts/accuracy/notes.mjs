// Note markers, notes and headings, and what tidying keeps.
import { textsIn } from '../lib/corpora.mjs';
import { percent, table } from '../lib/table.mjs';
import { BUILT_CORE, predictedBy, scored } from './scoring.mjs';

const VARIANTS = 'gfm pandoc glued mixed space bracket paren superscript chrome-ol'.split(' ');

/** Repositories whose articles were not looked at while the rules were made. */
const KEPT_ASIDE = {
  name: 'aside',
  keeps: ({ source }) => /^(?:rust-lang\/rfcs|ethereum\/|cardano-foundation\/)/.test(source),
};

/** A row a way of writing notes. */
export function notesTable() {
  const rows = VARIANTS.map((variant) => {
    const of = { kind: 'footnotes', corpus: variant };
    const predictions = predictedBy(BUILT_CORE, of);
    const { refs, defs, sections } = scored(of, predictions).total;
    const aside = scored(of, predictions, [], KEPT_ASIDE)?.total.refs.f1;
    return [variant, ...[refs.p, refs.r, refs.f1, defs.f1, sections.f1, aside].map(percent)];
  });
  return table(['variant', 'markers P', 'R', 'F1', 'notes F1', 'headings F1', 'kept aside: markers F1'], rows);
}

/** Characters before a marker that are shown with it. */
const SHOWN = 40;

/** Markers found in texts annotated for names and dates, which are thought to have no notes; each with its words. */
export function unexpectedMarkers({ analyzeArticle }) {
  const texts = [...textsIn('ner'), ...textsIn('time')];
  const found = texts.flatMap(({ corpus, id, text }) =>
    analyzeArticle(text).footnotes.references.map(({ span }) => {
      const words = text.slice(Math.max(0, span.start - SHOWN), span.end).replace(/\s+/g, ' ');
      return `- ${corpus}, ${id}: “…${words}”`;
    }),
  );
  return `In ${texts.length} texts annotated for names and dates, ${found.length} markers were found:\n\n${found.join('\n')}`;
}

/** What an article is about, as far as tidying must keep it. */
const gist = ({ title, published, sections, footnotes, sources, actors, mentions, times, events }) =>
  JSON.stringify({
    title,
    published,
    sections: sections.map(({ title, depth }) => [title, depth]),
    notes: footnotes.definitions.map(({ text }) => text.replace(/\s+/g, ' ')),
    references: footnotes.references.map(({ definition }) => definition),
    sources: sources.map(({ url }) => url),
    actors: actors.map(({ name, type }) => [name, type]),
    mentions: mentions.map(({ actor, form }) => [actor, form]),
    times: times.map(({ text, value }) => [text.replace(/\s+/g, ' '), value]),
    events: events.map(({ summary, earliest, latest }) => [summary, earliest, latest]),
  });

/** How many articles say the same after tidying, and are then their own tidy text. */
export function tidied({ analyzeArticle, tidyMarkdown }) {
  const texts = textsIn('footnotes');
  const kept = texts.filter(({ text }) => {
    const tidy = tidyMarkdown(text);
    return tidyMarkdown(tidy) === tidy && gist(analyzeArticle(text)) === gist(analyzeArticle(tidy));
  });
  return `Of ${texts.length} articles, ${kept.length} have the same title, day, sections, notes, markers, sources, names, dates and
events after “Tidy into Markdown”, and tidying them again changes nothing.`;
}
