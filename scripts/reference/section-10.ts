/** Section 10 of the statistics. */
import type { Section } from './types.ts';

export const section10: Section = {};
