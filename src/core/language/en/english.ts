import type { Language } from '../language';
import { actorCues } from './actors/english';
import { sentenceCues } from './sentences';
import { structureCues } from './structure';
import { timeCues } from './time/time';

export const english: Language = {
  tag: 'en',
  sentences: sentenceCues,
  structure: structureCues,
  actors: actorCues,
  time: timeCues,
};
