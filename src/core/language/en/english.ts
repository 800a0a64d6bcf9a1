import type { Language } from '../language';
import { actorCues } from './actors/english';
import { sentenceCues } from './sentences';

export const english: Language = { tag: 'en', sentences: sentenceCues, actors: actorCues };
