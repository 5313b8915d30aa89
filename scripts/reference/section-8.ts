/** Section 8 of the statistics. */
import type { Section } from './types.ts';

export const section8: Section = {};
