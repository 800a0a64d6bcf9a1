import table from './countries.json';

/** What the packaged table says of a country or territory, in English: cards speak English whatever the article does. */
export interface CountryFacts {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Null where there is none: Antarctica. */
  readonly capital: string | null;
  readonly continents: readonly string[];
  readonly currencies: readonly string[];
  readonly languages: readonly string[];
}

type Row = readonly [name: string, capital: string, continents: string, currencies: string, languages: string];

const ROWS = table.countries as unknown as Readonly<Record<string, Row>>;

/** The facts on a country by its code, or null. @example factsOf('RU')?.capital // "Moscow" */
export function factsOf(code: string): CountryFacts | null {
  const row = Object.hasOwn(ROWS, code) ? ROWS[code] : undefined;
  if (!row) return null;
  const [name, capital, continents, currencies, languages] = row;
  return {
    code,
    name,
    capital: capital === '' ? null : capital,
    continents: named(continents, table.continents),
    currencies: named(currencies, table.currencies),
    languages: named(languages, table.languages),
  };
}

const named = (codes: string, names: Readonly<Record<string, string>>): string[] =>
  codes.split(' ').flatMap((code) => names[code] ?? []);

/** Every code with its capital. */
export const capitals = (): (readonly [code: string, capital: string])[] =>
  Object.entries(ROWS).flatMap(([code, [, capital]]) => (capital === '' ? [] : [[code, capital] as const]));
