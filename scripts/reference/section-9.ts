/** Section 9 of the statistics. */
import type { Section } from './types.ts';

export const section9: Section = {};
