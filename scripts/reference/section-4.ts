/** Section 4 of the statistics. */
import type { Section } from './types.ts';

export const section4: Section = {};
