import type { Span } from '../../span';
import type { StructureCues } from '../cues';
import { chunksOf, type Line } from '../lines';

/**
 * Which lines of pasted text are program code that lost its fence, as `[from, to)` indices of `lines`.
 * Code is judged by the chunk (lines between blank lines): a doubtful chunk between two of code belongs to them,
 * since code has blank lines inside.
 */
export function codeRuns(lines: readonly Line[], cues: StructureCues): Span[] {
  const chunks = chunksOf(lines);
  const scores = chunks.map((chunk) => chunkScore(lines, chunk, cues));
  const isCode = scores.map((score) => score >= CODE);
  scores.forEach((score, at) => {
    if (score < CODE && score > PROSE && isCode[at - 1] && scores[at + 1]! >= CODE) isCode[at] = true;
  });
  return mergeRuns(
    chunks.filter((_, at) => isCode[at]),
    lines,
  );
}

/** Mean line score from which a chunk is code; lower loses paragraphs to code, higher reads code as prose. */
const CODE = 0.9;
/** Mean line score down to which a chunk between two chunks of code is theirs. */
const PROSE = 0;
/** A chunk this long is judged by its first lines. */
const SAMPLE_LINES = 40;

function chunkScore(lines: readonly Line[], chunk: Span, cues: StructureCues): number {
  const end = Math.min(chunk.end, chunk.start + SAMPLE_LINES);
  let sum = 0;
  for (let at = chunk.start; at < end; at += 1) sum += lineScore(lines[at]!, cues);
  return sum / (end - chunk.start);
}

interface Sign {
  readonly pattern: RegExp;
  readonly weight: number;
}

const KEYWORDS =
  'import|from|def|class|func|function|fn|let|var|const|return|if|else|elif|for|while|switch|case|match|public|private|' +
  'protected|static|extension|struct|enum|impl|trait|protocol|interface|type|use|using|namespace|package|library|try|' +
  'catch|throw|raise|async|await|unsafe|mod|pub|where|do|end|begin|module|require|include|define|defmacro|defun|defclass|' +
  'SELECT|FROM|WHERE|INSERT|UPDATE|CREATE|sudo|npm|pip|git|cargo|docker|curl|echo|cd';

/** What code looks like, and prose; positive is code. Several languages, none favoured. */
const SIGNS: readonly Sign[] = [
  { pattern: /[{([;\\]$|^[}\])]+[;,.)]*$|[)\]}]\s*[;{]$|=>$|->$/, weight: 2 },
  { pattern: /=>|->|::|:=|<-|\|>|[=!<>]==?|&&|\|\||\+=|\(\)|\);|<\/|\/>|\$\w|\\\w+\{|%>%|~>/, weight: 1.5 },
  {
    pattern: /^(?:\/\/|\/\*|\*\/|#\||#!|#\[|#\s|>>>|\$ |@\w+\b(?!\s\w+\s\w+)|--\s|;;|%\s?\w|<\w|<\/|<!--|\{|\}|\)|\])/,
    weight: 2,
  },
  { pattern: new RegExp(`^(?:${KEYWORDS})\\b(?!\\s[a-z]+\\s[a-z]+\\s[a-z]+\\s)[^.?!]*$`), weight: 1 },
  { pattern: /^[\w.$@[\]'"*&-]+\s*[-+*/|]?=\s*\S/, weight: 2 },
  { pattern: /^["'][^"']*["']\s*[:,]|^[\w-]+:\s*["'[{\d]|^["'\d.-]+,?$/, weight: 1.5 },
  { pattern: /[a-z_]\w*\((?!\d+\))[^)\s]*[\w"'\])]|[A-Za-z_]\w*\.[A-Za-z_]\w*\(|\w\[[a-z_]\w*\]/, weight: 1 },
  { pattern: /\s\/\/\s|\w\(\w+:\s\S/, weight: 1.5 },
  { pattern: /_[a-z]+|[a-z][A-Z]\w+/, weight: 0.5 },
  { pattern: /,$/, weight: 0.5 },
  { pattern: /[a-z”"’)\]][.?!]["”’)\]]*(?:\s?[↩]\S?)?$/, weight: -1.5 },
  { pattern: /[a-z]\.\s[A-Z]/, weight: -1.5 },
  { pattern: /^["“'‘]?[A-Z][a-z]+(?: [a-z][\w'’-]*| [A-Z][a-z]+){2,}/, weight: -1.5 },
  { pattern: /^\((?:[a-z]+[-!?*]?)+\s(?![a-z]+ [a-z]+ [a-z]+)/, weight: 1 },
  { pattern: /^(?:[-*•–]|\d{1,2}[.)])\s+[A-Z]/, weight: -1.5 },
  // a year over a part of a chronicle
  { pattern: /^(?:#{1,6}\s)?(?:1[5-9]|20)\d\d(?:\s?[-–]\s?\d{2,4})?$/, weight: -1.5 },
];

/** Words of prose that a line of code never has so many of. */
const MANY_FUNCTION_WORDS = 3;
const INDENT = 2;
/** A line longer than this is judged by its two ends, in code units. */
const LONG_LINE = 300;
const ends = (text: string): string => `${text.slice(0, 250)} ${text.slice(-50)}`;

function lineScore(line: Line, cues: StructureCues): number {
  const text = line.text.length > LONG_LINE ? ends(line.text) : line.text;
  const isMarked = /^(?:[-*•–]|\d{1,2}[.)])\s/.test(text);
  let score = line.indent >= INDENT && !isMarked ? 1.5 : 0;
  for (const { pattern, weight } of SIGNS) if (pattern.test(text)) score += weight;
  const functionWords = text.match(cues.proseWords)?.length ?? 0;
  const isComment = /^(?:\/\/|\/\*|\*|#|--|;;)\s?/.test(text) || line.indent >= 4;
  if (!isComment) score -= functionWords >= MANY_FUNCTION_WORDS ? 3 : functionWords * 0.7;
  return Math.max(-3, Math.min(3, score));
}

/** Joins chunks that only blank lines part. */
function mergeRuns(chunks: readonly Span[], lines: readonly Line[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const chunk of chunks) {
    const last = runs.at(-1);
    if (last && lines.slice(last.end, chunk.start).every((line) => line.text === '')) last.end = chunk.end;
    else runs.push({ ...chunk });
  }
  return runs;
}
