/** Hand-made cases: their inputs stand in the id or the value. */
import type { Section } from './types.ts';

export const micro: Section = {};
