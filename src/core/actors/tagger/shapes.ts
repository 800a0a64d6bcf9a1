import type { Shape } from '../words';

/** Shapes in the order of their codes; the model's rows depend on it. */
export const SHAPES: readonly Shape[] = ['small', 'capital', 'capitals', 'initial', 'mixed', 'number'];
