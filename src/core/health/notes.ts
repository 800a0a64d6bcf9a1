import type { Article } from '../model';
import { sliceOf } from '../span';
import type { Fixer } from './fix';

/** The mark of a note's beginning in Markdown, with the label in it. */
const DEFINITION = /^\[\^([^\]\s]+)\]:/;
const MARKER = /^\[\^([^\]\s]+)\]$/;
/** A link back to the text, which stands behind the words of a pasted note. */
const BACK = /^[ \t]*(?:[↩↑⤴⏎^]\uFE0E?\uFE0F?)?[ \t]*$/u;
const BLANK_LINES = /(?:[ \t]*\r?\n)*/y;
const FENCE = /^ {0,3}(?:```|~~~)/gm;

/** Takes the note's lines away, with the blank lines behind it; not where it shares a line with other text. */
export const removeNote: Fixer = ({ span }, { text }) => {
  if (!span) return null;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = endOfLine(text, span.end);
  if (text.slice(start, span.start).trim() !== '' || !BACK.test(text.slice(span.end, lineEnd))) return null;
  const end = endOfBlank(text, start, lineEnd);
  const change = { start: end === text.length ? afterText(text, start) : start, end, text: '' };
  return { title: 'Remove this note', change, caret: null };
};

/** Blank lines behind the note go too, unless they are what parts the line above from the text below. */
function endOfBlank(text: string, start: number, lineEnd: number): number {
  if (!/(?:^|\n)[ \t]*\r?\n$|^$/.test(text.slice(0, start))) return lineEnd + lengthOfBreak(text, lineEnd);
  BLANK_LINES.lastIndex = lineEnd;
  BLANK_LINES.test(text);
  return Math.max(BLANK_LINES.lastIndex, lineEnd);
}

/** At the end of the document the blank lines before a note go with it; the last line of what stays keeps its break. */
function afterText(text: string, start: number): number {
  const rest = text.slice(0, start).trimEnd().length;
  return rest === 0 ? 0 : Math.min(endOfLine(text, rest) + lengthOfBreak(text, rest), start);
}

const lengthOfBreak = (text: string, at: number): number =>
  /^\r?\n/.exec(text.slice(endOfLine(text, at), endOfLine(text, at) + 2))?.[0].length ?? 0;

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  if (at < 0) return text.length;
  return at > from && text[at - 1] === '\r' ? at - 1 : at;
}

/** Begins the note that a marker asks for at the end of the document, and leaves the caret there. */
export const addNote: Fixer = ({ span }, { text, isMarkdown }) => {
  const label = span && MARKER.exec(sliceOf(text, span))?.[1];
  // Behind a fence that is never closed everything is code, and the new note would be too.
  if (!label || !isMarkdown || (text.match(FENCE)?.length ?? 0) % 2 !== 0) return null;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const rest = text.trimEnd();
  const lastLine = rest.slice(rest.lastIndexOf('\n') + 1);
  const written = `${eol}${DEFINITION.test(lastLine) ? '' : eol}[^${label}]: `;
  const change = { start: rest.length, end: text.length, text: written + eol };
  return { title: `Add a note [^${label}]`, change, caret: rest.length + written.length };
};

/** Gives the second of two notes with one label a label of its own. */
export const renumberNote: Fixer = ({ span }, { article, text, isMarkdown }) => {
  const label = span && DEFINITION.exec(sliceOf(text, span))?.[1];
  if (!label || !isMarkdown) return null;
  const start = span.start + '[^'.length;
  const change = { start, end: start + label.length, text: freeLabel(label, article) };
  return { title: `Renumber this note: [^${change.text}]`, change, caret: null };
};

/** The first number above the label's that no note and no marker has; `label-2` and so on where it is no number. */
function freeLabel(label: string, { footnotes: { definitions, references } }: Article): string {
  const taken = new Set([...definitions, ...references].map((note) => note.label.toLowerCase()));
  const isNumber = /^\d+$/.test(label);
  let number = isNumber ? Number(label) + 1 : 2;
  const named = () => (isNumber ? String(number) : `${label}-${number}`);
  while (taken.has(named().toLowerCase())) number += 1;
  return named();
}
