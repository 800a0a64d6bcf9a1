import type { CommandId, GoToArguments } from '../../shared/commands';
import type { AnnotationArguments } from './annotations/arguments';

/**
 * Address of a command with its argument, for links. Brackets too are encoded: one in a name would end the link.
 *
 * @example commandAddress(Command.goTo, { uri, start: 3, end: 9 }) // 'command:annotatedReader._goTo?%5B%7B…'
 */
export const commandAddress = (command: CommandId, argument: AnnotationArguments | GoToArguments): string =>
  `command:${command}?${encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)}`;
