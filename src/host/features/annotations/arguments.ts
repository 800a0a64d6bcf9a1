import { fieldsOf } from '../../../core/fields';
import { Command, isGoToArguments, type CommandId, type GoToArguments } from '../../../shared/commands';

/** An annotation as a link or a row names it. */
export interface AnnotationArguments {
  /** The article's address, as `Uri.toString()` gives it. */
  readonly uri: string;
  readonly id: string;
}

/** Whether a value that came from outside names an annotation. */
export function isAnnotationArguments(value: unknown): value is AnnotationArguments {
  const { uri, id } = fieldsOf(value);
  return typeof uri === 'string' && typeof id === 'string';
}

/** The commands that the hover of an annotation may run; each checks what it is given. */
export const NOTE_COMMANDS: readonly CommandId[] = [
  Command.annotate,
  Command.recolourAnnotation,
  Command.tagAnnotation,
  Command.deleteAnnotation,
];

/** Address of a command with its argument; brackets too are encoded, for one would end the link. */
export const commandAddress = (command: CommandId, argument: AnnotationArguments | GoToArguments): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)}`;

export { isGoToArguments };
