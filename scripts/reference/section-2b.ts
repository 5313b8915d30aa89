/** Section 2b of the statistics. */
import type { Section } from './types.ts';

export const section2Words: Section = {};
