/** Section 5 of the statistics. */
import type { Section } from './types.ts';

export const section5: Section = {};
