import type { Problem } from '../model';
import { mendAddress } from './addresses';
import type { Fix, Fixer, Patient } from './fix';
import { addNote, removeNote, renumberNote } from './notes';

const FIXERS: Readonly<Record<string, Fixer>> = {
  'url-broken': mendAddress,
  'footnote-unused': removeNote,
  'footnote-undefined': addNote,
  'footnote-duplicate': renumberNote,
};

/** How a problem can be mended by one exact edit; null where it cannot. */
export const fixFor = (problem: Problem, patient: Patient): Fix | null =>
  FIXERS[problem.code]?.(problem, patient) ?? null;
