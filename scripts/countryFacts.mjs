// Writes src/core/facts/countries.json from the npm package countries-list. usage: node scripts/countryFacts.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { continents, countries, languages } from 'countries-list';
import { currencies } from 'countries-list/currencies';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/paths.mjs';

const target = join(root, 'src', 'core', 'facts', 'countries.json');
/** Codes of funds and units of account, which nobody pays with. */
const NO_MONEY = new Set(['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'XDR']);

/** One country: name, capital, and the codes of its continents, currencies and languages. */
function rowOf({ name, capital, continent, continents: all, currency, languages: spoken }) {
  const money = currency.filter((unit) => !NO_MONEY.has(unit));
  return [name, capital, (all ?? [continent]).join(' '), money.join(' '), spoken.join(' ')];
}

/** Code → name, of those codes that some row names in a column. */
const namesOf = (rows, column, nameOf) =>
  Object.fromEntries(
    [...new Set(Object.values(rows).flatMap((row) => row[column].split(' ')))]
      .filter(Boolean)
      .sort()
      .map((code) => [code, nameOf(code)]),
  );

const rows = Object.fromEntries(
  Object.entries(countries)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, country]) => [code, rowOf(country)]),
);
const facts = {
  countries: rows,
  continents: namesOf(rows, 2, (code) => continents[code]),
  currencies: namesOf(rows, 3, (code) => currencies[code]?.name ?? code),
  languages: namesOf(rows, 4, (code) => languages[code]?.name ?? code),
};
const options = await resolveConfig(target);
writeFileSync(target, await format(JSON.stringify(facts), { ...options, parser: 'json' }));
