import type { Language } from '../language';
import { sentenceCues } from './sentences';

export const english: Language = { tag: 'en', sentences: sentenceCues };
