/**
 * A note as Markdown to show. It may have come with the file from somebody else: no image of it is fetched, since whoever
 * serves one would learn that the note is being read. Words, links and lists stay.
 *
 * @example noteMarkdown('See ![chart](https://a.example/c.png)') // 'See \\![chart](https://a.example/c.png)', a link
 */
export const noteMarkdown = (note: string): string => note.replace(/(?<!\\)!(?=\[)/g, '\\!');
