import { analyzeArticle } from '../../../src/core/analyze';
import type { Actor, Article } from '../../../src/core/model';

/** The cast of a text, asked the way a reader would. */
export function castIn(text: string) {
  const article: Article = analyzeArticle(text);
  const actorAt = (words: string, nth = 0): Actor | undefined => {
    const mention = article.mentions.filter((m) => m.text === words)[nth];
    return mention && article.actors.find(({ id }) => id === mention.actor);
  };
  return {
    article,
    actorAt,
    /** The texts of all mentions of the actor that the words name. */
    mentionsOf: (words: string): string[] =>
      article.mentions.filter(({ actor }) => actor === actorAt(words)?.id).map((mention) => mention.text),
    texts: article.mentions.map((mention) => mention.text),
    formOf: (words: string) => article.mentions.find((mention) => mention.text === words)?.form,
    rolesOf: (words: string): string[] => (actorAt(words)?.roles ?? []).map((role) => role.text),
  };
}
