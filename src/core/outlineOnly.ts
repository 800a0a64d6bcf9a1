import type { Article, Problem } from './model';

/** Said of an article whose actors, dates and events were left out. */
export const OUTLINE_ONLY: Problem = {
  span: null,
  code: 'outline-only',
  message: 'Only sections, notes and sources were read, not who is who and when: it would take long.',
};

/** Whether that holds of an article, so that no actors does not mean that it names nobody. */
export const isOutlineOnly = ({ problems }: Article): boolean =>
  problems.some(({ code }) => code === OUTLINE_ONLY.code);
