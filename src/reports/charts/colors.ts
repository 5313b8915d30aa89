/**
 * Colours as CSS custom properties with a fallback for stand-alone files. Orange against blue stays
 * distinct under the common colour-vision deficiencies; sign, position and words always say the same.
 */
import type { Group, Reason } from '../types.ts';

export const INK = 'var(--porque-ink, #1c2530)';
export const MUTED = 'var(--porque-muted, #5b6570)';
export const RULE = 'var(--porque-rule, #d5d9de)';
export const PAPER = 'var(--porque-paper, #ffffff)';
export const BAD = 'var(--porque-bad, #c2540a)';
export const MIDDLE = 'var(--porque-middle, #9aa2ab)';
export const GOOD = 'var(--porque-good, #1f6fb5)';

export const GROUP_COLORS: Readonly<Record<Group, string>> = {
  detractor: BAD,
  neutral: MIDDLE,
  promoter: GOOD,
};

export const POLARITY_COLORS: Readonly<Record<Reason['polarity'], string>> = {
  neg: BAD,
  neu: MIDDLE,
  pos: GOOD,
};
