/** Section 6 of the statistics. */
import type { Section } from './types.ts';

export const section6: Section = {};
