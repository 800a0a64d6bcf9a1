/** What reading an article's structure needs to know of a language. */
export interface StructureCues {
  /** Whether a line names a list of notes: `Notes`, `Endnotes`, `References`. */
  isNotesHeading(line: string): boolean;
  /** Whether a line belongs to the page, not to the article: `Filed under: …`, `Share this`. */
  isFooter(line: string): boolean;
  /** Whether a line says who wrote the article: `By Ada Lovelace`. */
  isByline(line: string): boolean;
  /** Whether a line captions a picture or table: `Photo: …`, `Figure 2. …`. */
  isCaption(line: string): boolean;
  /** Whether a line only labels a box: `Tip`, `Warning`. */
  isCallout(line: string): boolean;
  /** Whether a heading names a part or a chapter of something longer: `Part One`, `Chapter 3: The Ice`. */
  divisionOf(line: string): 'part' | 'chapter' | null;
  /** Whether a line is one turn of an interview: `Q: Why?`. */
  isTurn(line: string): boolean;
  /** The day that a dateline states, `YYYY-MM-DD`, or null: `Published October 24, 2019`. */
  readDateline(line: string): string | null;
  /** Whether the words of a link say nothing of where it leads: `here`, `this link`. */
  isPointer(words: string): boolean;
  /** Words that prose is full of and program code lacks; a global pattern. */
  readonly proseWords: RegExp;
  /** Whether a word, in small letters, is a month: `october`, `oct`. */
  isMonth(word: string): boolean;
  /** Whether a word is a function word (small letters): it links other words and names nothing. */
  isFunctionWord(word: string): boolean;
  /** Whether a number behind the word counts or names its kind: `chapter 2`, `version 3` (small letters). */
  takesNumber(word: string): boolean;
  /** Whether a word before a full stop and a number is short for one: `no. 3`, `fig. 2` (small letters). */
  isNumberAbbreviation(word: string): boolean;
  /** Whether a number before the word counts it: `3 years`, `5 per cent` (small letters). */
  isCounted(word: string): boolean;
}
