import { countryOfCapital } from '../../facts/capitals';
import { factsOf } from '../../facts/countries';
import { escapeMarkdown } from '../escape';
import { jump, SEPARATOR } from '../links';
import { shownName } from './shownName';
import type { ActorView } from './view';

/** Flag, name and type. */
export function head({ actor }: ActorView): string {
  const flag = actor.country ? `${flagOf(actor.country)} ` : '';
  const type = actor.type === 'other' ? '' : `${SEPARATOR}${actor.type}`;
  return `${flag}**${shownName(actor.name)}**${type}`;
}

/** The flag emoji of an ISO 3166-1 alpha-2 code: its letters as regional indicators (Unicode UTS #51, annex B). */
const flagOf = (country: string): string =>
  String.fromCodePoint(...Array.from(country.toUpperCase(), (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

/** What the form under the pointer stands for, where that is not plain: `“Russian” stands for Russia`. */
export function form({ actor, here, links }: ActorView): string {
  const words = `“${shownName(here.text)}”`;
  const full = actor.expansions.find(({ text }) => text === actor.name);
  if (here.text === actor.name) return '';
  switch (here.form) {
    case 'demonym':
      return `${words} stands for ${shownName(withArticle(actor.name))}`;
    case 'acronym':
      return full ? `${words} is short for ${jump(shownName(full.text), full.span, links)}` : '';
    case 'title':
      return `${words} means ${shownName(withArticle(actor.name))} here`;
    default:
      return '';
  }
}

/** What a capital may stand for. It stays a place: only the reader can tell which is meant. */
export function metonym({ actor, article, mentions }: ActorView): string {
  if (actor.type !== 'place' || mentions.length === 0) return '';
  const named = new Set(article.actors.flatMap(({ country }) => country ?? []));
  const code = [actor.name, ...actor.aliases].map((name) => countryOfCapital(name, named)).find(Boolean);
  const country = code ? factsOf(code) : null;
  if (!country || country.name === actor.name) return '';
  const name = escapeMarkdown(withArticle(country.name));
  return `${flagOf(country.code)} Capital of ${name}; the name may stand for the government of ${name}`;
}

/** Names of countries that take an article in a sentence. */
const TAKES_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|Seychelles|Soviet)\b|Republic|Islands$/;

const withArticle = (name: string): string => (TAKES_ARTICLE.test(name) ? `the ${name}` : name);

/** Languages beyond these are counted, not named. */
const MOST_LANGUAGES = 3;

/** What the packaged table says of a country, in a line. */
export function facts({ actor }: ActorView): string {
  const known = actor.type === 'country' && actor.country ? factsOf(actor.country) : null;
  if (!known) return '';
  const { capital, continents, languages, currencies, code } = known;
  return [
    ...(capital && capital !== actor.name ? [`Capital ${escapeMarkdown(capital)}`] : []),
    continents.map(escapeMarkdown).join(' and '),
    ...(languages.length > 0 ? [`${languages.length > 1 ? 'Languages' : 'Language'} ${listed(languages)}`] : []),
    ...(currencies.length > 0 ? [`Currency ${currencies.map(escapeMarkdown).join(' and ')}`] : []),
    code,
  ].join(SEPARATOR);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_LANGUAGES).map(escapeMarkdown).join(', ');
  const more = names.length - MOST_LANGUAGES;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
