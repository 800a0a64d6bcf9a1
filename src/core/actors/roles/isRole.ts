import { WordClass, type ActorCues } from '../cues';
import type { Wording } from '../names';

/** Whether a word says what someone is: `lawyer`, `geophysicist`. */
export const isRole = ({ reading }: Pick<Wording, 'reading'>, at: number, cues: ActorCues): boolean =>
  (reading.classes[at]! & WordClass.Role) > 0 ||
  (reading.words[at]!.shape === 'small' &&
    reading.words[at]!.text.length >= MIN_ROLE &&
    cues.roleEnding.test(reading.words[at]!.text));

/** `geodesist`, but not `mist`. */
const MIN_ROLE = 6;
