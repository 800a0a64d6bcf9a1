import type { Root } from 'mdast';
import { readActors } from './actors/actors';
import { applyCast } from './cast/applyCast';
import { languageFor } from './language/languages';
import { readBlocks, type Block } from './markdown/blocks';
import { readFootnotes } from './markdown/footnotes';
import { readOddities } from './markdown/oddities';
import { readOutline } from './markdown/outline';
import { parseMarkdown } from './markdown/parse';
import { readSources } from './markdown/sources';
import type { AnalyzeOptions, Article, Problem } from './model';
import { compareSpans, type Span } from './span';
import type { AnalysisMemory } from './memory/memory';
import { OUTLINE_ONLY } from './outlineOnly';
import { readEvents } from './time/events';
import { readTimes } from './time/times';

/**
 * Reads an article: its sections, notes, sources, actors, dates and events.
 *
 * Never throws for any text: a stage that fails leaves its own fields empty, adds a problem, and the rest goes on.
 *
 * @param text the article as it stands in the editor, Markdown or pasted from the web
 * @example analyzeArticle('# Rome\n\nIt fell in 476.[^1]\n\n[^1]: So they say.').footnotes.references[0]?.label // "1"
 */
export const analyzeArticle = (text: string, options: AnalyzeOptions = {}): Article =>
  analyzeVersion(text, options, null);

/**
 * The same for one version of an article that is being edited.
 *
 * @param memory of the version before, read with the same options; what has not changed since is not read again
 */
export function analyzeVersion(text: string, options: AnalyzeOptions, memory: AnalysisMemory | null): Article {
  memory?.turn();
  const problems: Problem[] = [];
  const stage = stagesWith(problems);

  const tree = stage('parsing', () => parseMarkdown(text, undefined, memory?.pieces), EMPTY_TREE);
  const outline = stage('sections', () => readOutline(tree, text, undefined, memory?.wordCounts), EMPTY_OUTLINE);
  const sources = stage('sources', () => readSources(tree, text), []);
  const footnotes = stage('footnotes', () => readFootnotes(tree, text, sources), EMPTY_FOOTNOTES);
  const language = languageFor(options.language ?? outline.language);
  const published = outline.published ?? options.referenceDate ?? null;

  const blocks = stage('prose', () => readBlocks(tree, text, language.sentences, memory?.blocks), []);
  const isFull = options.extent !== 'outline';
  if (!isFull) problems.push(OUTLINE_ONLY);
  const times = isFull ? stage('times', () => readTimes(blocks, { article: text, published, language }), []) : [];
  const named = { article: text, times, language };
  const readCast = () => (isFull ? readActors(blocks, named, memory?.actors(language)) : EMPTY_CAST);
  const recognised = stage('actors', readCast, EMPTY_CAST);
  const cast = stage('cast', () => applyCast(recognised, options.cast, { article: text, blocks }), recognised);
  const material = { blocks, times, mentions: cast.mentions, sections: outline.sections, language };
  const events = stage('events', () => readEvents(material), []);
  const oddities = stage('oddities', () => readOddities({ footnotes, sources, blocks }, language.structure), []);

  return {
    schema: 1,
    title: outline.title,
    published,
    language: language.tag,
    sections: outline.sections,
    sentences: sentencesOf(blocks),
    footnotes,
    sources,
    actors: cast.actors,
    mentions: cast.mentions,
    times,
    events,
    problems: [...problems, ...(tree.data?.reading?.problems ?? []), ...oddities],
  };
}

/** In order of the text: those of a note within a sentence come before the rest of it. */
const sentencesOf = (blocks: readonly Block[]): Span[] =>
  blocks.flatMap(({ prose, sentences }) => sentences.map((span) => prose.toSource(span))).sort(compareSpans);

const EMPTY_TREE: Root = { type: 'root', children: [] };
const EMPTY_OUTLINE = { title: null, published: null, language: null, sections: [] };
const EMPTY_FOOTNOTES = { references: [], definitions: [], undecided: [] };
const EMPTY_CAST = { actors: [], mentions: [], keys: [] };

/** Runs stages one by one; what one throws becomes a problem and its fallback takes its place. */
function stagesWith(problems: Problem[]) {
  return <T>(name: string, run: () => T, fallback: T): T => {
    try {
      return run();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push({ span: null, code: 'stage-failed', message: `Reading the ${name} failed: ${reason}` });
      return fallback;
    }
  };
}
