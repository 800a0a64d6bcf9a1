/** What Wikipedia says of a name, or why it says nothing. Its words are untrusted: a card escapes them. */
export type WikipediaAnswer = WikipediaPage | WikipediaChoice | WikipediaSilence;

/** A page about someone or something of that name. */
export interface WikipediaPage {
  readonly kind: 'page';
  /** The page's own title, which can be another name of the same: `Ada Lovelace` for `Ada King`. */
  readonly title: string;
  /** A few words, such as `English mathematician (1815–1852)`; may be empty. */
  readonly description: string;
  /** The first paragraph as plain text; may be empty. */
  readonly extract: string;
  /** Where the page is read; null where the answer names no address on the same host. */
  readonly url: string | null;
}

/** A page that lists everything of that name (Wikipedia calls it a disambiguation). */
export interface WikipediaChoice {
  readonly kind: 'choice';
  readonly title: string;
  readonly url: string | null;
}

/**
 * Nothing to show: `missing` has no page of that name, `offline` was not reached, `slow` did not answer in time,
 * `refused` answered with an error, `unreadable` with something that is no summary; `nowhere` could not be asked, for the
 * setting holds no address.
 */
export interface WikipediaSilence {
  readonly kind: 'missing' | 'offline' | 'slow' | 'refused' | 'unreadable' | 'nowhere';
}
