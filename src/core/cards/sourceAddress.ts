import type { Source } from '../model';

/** The address to open: the mended one where the written one is broken. */
export const addressOf = (source: Source): string => source.repaired ?? source.url;
