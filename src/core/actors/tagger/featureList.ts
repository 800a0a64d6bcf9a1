import { mix } from '../hash';

/** Room for the features of one word; more are not taken. */
const MAX_FEATURES = 160;

/** Collects the feature hashes of one word; a template number keeps equal values of different templates apart. */
export class FeatureList {
  readonly hashes = new Int32Array(MAX_FEATURES);
  count = 0;

  add(template: number, value: number): void {
    if (this.count < MAX_FEATURES) this.hashes[this.count++] = mix(value, template);
  }

  /** One feature for each bit, which `of` may mix with something else. */
  addBits(template: number, bits: number, of = 0): void {
    for (let left = bits; left !== 0; left &= left - 1)
      this.add(template, of === 0 ? left & -left : mix(left & -left, of));
  }
}
