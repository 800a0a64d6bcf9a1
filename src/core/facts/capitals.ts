import { append } from '../append';
import { capitals } from './countries';

/** Other spellings of capitals, as articles in English have them. */
const SPELLINGS: readonly (readonly [code: string, spelling: string])[] = [
  ['US', 'Washington'],
  ['US', 'Washington, D.C.'],
  ['US', 'Washington DC'],
  ['US', 'Washington, DC'],
  ['UA', 'Kiev'],
  ['CN', 'Peking'],
  ['CO', 'Bogota'],
  ['BR', 'Brasilia'],
  ['MN', 'Ulaanbaatar'],
];

/**
 * Capitals whose name other places share. A card takes such a name for the capital only where the article names the
 * country too; the price is silence on some that are meant.
 */
const SHARED: ReadonlySet<string> = new Set([
  'Douglas',
  'George Town',
  'Georgetown',
  'Hamilton',
  'Jamestown',
  'Kingston',
  'Kingstown',
  'Plymouth',
  'San José',
  'San Juan',
  'San Salvador',
  'Santiago',
  'Stanley',
  'Victoria',
  'Washington',
  'Wellington',
]);

let codes: ReadonlyMap<string, readonly string[]> | undefined;

/** The countries that have a capital of this name. */
function codesOf(name: string): readonly string[] {
  codes ??= byName();
  return codes.get(name) ?? [];
}

function byName(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [code, name] of [...capitals(), ...SPELLINGS]) {
    append(map, name, code);
  }
  return map;
}

/**
 * The country whose capital a place's name is, or null where it is none or another place may be meant.
 *
 * @param named codes of the countries that the article names
 * @example countryOfCapital('Moscow', new Set()) // "RU"
 */
export function countryOfCapital(name: string, named: ReadonlySet<string>): string | null {
  const candidates = codesOf(name);
  const sure = candidates.length > 1 || SHARED.has(name) ? candidates.filter((code) => named.has(code)) : candidates;
  return sure.length === 1 ? sure[0]! : null;
}
