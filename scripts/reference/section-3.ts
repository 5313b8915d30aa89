/** Section 3 of the statistics. */
import type { Section } from './types.ts';

export const section3: Section = {};
