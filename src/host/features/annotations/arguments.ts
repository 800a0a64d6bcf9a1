import { fieldsOf } from '../../../core/fields';
import { Command, type CommandId } from '../../../shared/commands';

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
