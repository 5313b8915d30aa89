/** Section 7 of the statistics. */
import type { Section } from './types.ts';

export const section7: Section = {};
