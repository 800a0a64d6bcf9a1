import type { Meaning, Tense } from './meaning';

/** What a recogniser read: where the expression ends and what it means. */
export interface Reading {
  readonly end: number;
  readonly meaning: Meaning;
  /** Where it begins, if before the trigger word. */
  readonly start?: number;
}

/** What a recogniser may ask for while it reads. */
export interface Reader {
  readonly text: string;
  /** The best reading that begins at an offset, for expressions made of others: `early` + `1941`. */
  readAt(offset: number): Reading | null;
}

/**
 * Reads one family of expressions at an offset, or says null. It looks only a bounded way ahead and behind, so that
 * a whole text costs linear time.
 */
export interface Recogniser {
  /** What it reads, for example `day of a month`. */
  readonly name: string;
  /** Words in small letters that the family begins with; `#` for a numeral. */
  readonly starts: readonly string[];
  read(reader: Reader, offset: number): Reading | null;
}

/** Reads on from a reading: `Tuesday` + ` at 16:15`. Null where nothing follows that belongs to it. */
export type Extension = (reader: Reader, reading: Reading) => Reading | null;

/** How sentences of a language fall into clauses, and what a clause loses to become a summary. */
export interface ClauseCues {
  /** Global; every place inside a sentence where a clause may end. The next clause begins where the match ends. */
  readonly boundary: RegExp;
  /** At the beginning of the text after a date: the clause it dates ends with it. */
  readonly directlyAfter: RegExp;
  /** At the beginning of a clause: a date in it dates the noun that follows (`since the war in 1812`). */
  readonly datesNoun: RegExp;
  /** At the beginning of a clause: it may as well join two nouns (`and`). */
  readonly coordinates: RegExp;
  /** At the beginning of a clause: it needs the noun before it to be understood (`which`, `who`). */
  readonly relative: RegExp;
  /** At the end of a text: the noun phrase that a relative clause belongs to. */
  readonly nounPhrase: RegExp;
  /** A finite verb or a participle somewhere in a text. */
  readonly verb: RegExp;
  /** At the beginning of a sentence: what a main clause follows, after a comma (`In a speech in 1990, he said …`). */
  readonly fronted: RegExp;
  /** At the end of a clause: words that lead to what has been cut off. */
  readonly loose: RegExp;
  /** At the beginning of a clause: what only joins it to the one before (`and`). */
  readonly conjunction: RegExp;
  /** At the end of the text before a date: the words that lead to it (`in`, `as early as`). */
  readonly dateLead: RegExp;
  /** At the beginning of the text after a date: what still belongs to it (`onwards`). */
  readonly dateTail: RegExp;
  /** The words between two expressions of one date, as the whole text between them (`two years later, on 6 May`). */
  readonly sameDate: RegExp;
  /** The words between dates of one clause, as the whole text between them (`in 1990 and in 1995`). */
  readonly joinsDates: RegExp;
  readonly summary: SummaryCues;
}

/** How a clause of a language becomes a short sentence. */
export interface SummaryCues {
  /** At the beginning: what a summary can do without (`and`, `although`). */
  readonly lead: RegExp;
  /** At the beginning: a preposition that a noun phrase can do without (`since the war`). */
  readonly leadingPreposition: RegExp;
  /** At the beginning: words that front an adjunct, up to a comma (`after six years, …`). */
  readonly frontedAdjunct: RegExp;
  /** At the beginning: a clause that the main clause may follow without a mark (`by the time`). */
  readonly subordinate: RegExp;
  /** The words that lead to a date make an adverbial of it (`in`, `since`), not an object or attribute. */
  readonly temporal: RegExp;
  /** The words that lead to a date make an attribute of it (`of`). */
  readonly attributive: RegExp;
  /** As a whole: a date that is an adverbial of its own (`two years later`). */
  readonly adverbial: RegExp;
  /** At the beginning of the words after a date: the clause goes on there without it (`by the king`). */
  readonly continues: RegExp;
  /** At the end of the words before a date: they need it (`dated`, `the`). */
  readonly needsMore: RegExp;
  /** A finite verb somewhere. */
  readonly finite: RegExp;
  /** At the beginning: a finite verb, so that the subject stands before. */
  readonly verbFirst: RegExp;
  /** At the beginning: a participle that belongs to the noun before (`written by`). */
  readonly participleFirst: RegExp;
  /** At the beginning: a remark on the name before it, not another name of a list. */
  readonly startsRemark: RegExp;
  /** At the beginning: another subject joined to one before. */
  readonly joinsSubject: RegExp;
  /** At the beginning: an infinitive. */
  readonly infinitive: RegExp;
  /** At the beginning of a part of a sentence: it holds no subject. */
  readonly noSubject: RegExp;
  /** A subject is no longer than its words before one of these (`of the council`). */
  readonly afterNoun: RegExp;
  /** At the end: words that lead to what has been cut off; more than `loose`, as what follows is not shown at all. */
  readonly dangling: RegExp;
  /** Global: places where a long summary is best cut, before the word. */
  readonly cut: RegExp;
}

/** All that the time stage knows of a language. */
export interface TimeCues {
  /** In order: of readings of the same length the first wins. */
  readonly recognisers: readonly Recogniser[];
  /** A word that may stand before any of the starts; recognisers are tried from it too. */
  readonly article: string;
  /** Tried in order on every reading; the first that reads on is taken. */
  readonly extensions: readonly Extension[];
  /** What leaves one end open, at the end of the text before a date: `since`, `until`. */
  readonly opensFrom: RegExp;
  readonly opensTo: RegExp;
  /** The words between two dates that make a range of them, as the whole text between them. */
  readonly rangeLink: RegExp;
  /** The words between two dates of a list, as the whole text between them. */
  readonly listLink: RegExp;
  /** What a sentence is told in, by its words. */
  tenseOf(sentence: string): Tense;
  /** What follows a year that only names an edition, a law or a thing: `the 2003 invasion`. */
  readonly namesThing: RegExp;
  readonly clauses: ClauseCues;
}
