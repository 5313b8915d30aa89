/** Section 2 of the statistics. */
import type { Section } from './types.ts';

export const section2: Section = {};
