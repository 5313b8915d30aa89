/** Section 1 of the statistics. */
import type { Section } from './types.ts';

export const section1: Section = {};
