import { english } from './en/english';
import type { Language } from './language';

const LANGUAGES: readonly Language[] = [english];

/** The language for a BCP 47 tag, by its primary subtag; English where there is none for it. */
export function languageFor(tag: string | null | undefined): Language {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.tag === primary) ?? english;
}
