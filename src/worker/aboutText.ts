import { anchorText } from '../core/annotations/anchorText';
import { belongingTo, type Belonging } from '../core/annotations/belonging';
import { readRecords } from '../core/annotations/records';
import { articleAddress } from '../core/markdown/articleAddress';
import type { ReadText } from './annotator';

/** Which files of annotations belong to a text; in the order they come in. */
export function belongings({ text, sections }: ReadText, files: readonly Uint8Array[]): Belonging[] {
  const page = anchorText(text, sections);
  const address = articleAddress(text);
  return files.map((file) => belongingTo(page, address, readRecords(new TextDecoder().decode(file)).annotations));
}
