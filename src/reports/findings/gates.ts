/** What is hidden, shown with a warning, or shown: docs/method.md, "When we say nothing". */

/** Below: counts only. */
export const MIN_BASE = 10;
/** Below: a figure with its interval, flagged. Named people need it for any figure. */
export const FULL_BASE = 30;
/** Respondents for an impact in points. */
export const MIN_RESPONSES_FOR_IMPACT = 100;
/** Mentioners, and non-mentioners, for a theme's own impact. */
export const MIN_MENTIONS = 10;
/** Respondents for each column of the model. */
export const RESPONSES_PER_COLUMN = 10;
/** Points to either side above which an impact is flagged. */
export const WIDE_HALF_WIDTH = 10;
/** Raw gap over adjusted impact from which a companion is named. */
export const COMPANION_RATIO = 1.5;
