import type { Entry } from '../../analysis/lexicon/entry.ts';

/** A fault that makes a line pointless or wrong. */
export const ERRORS = ['duplicate', 'contradiction', 'shadowed', 'unmatchable'] as const;
/** What somebody should look at. */
export const WARNINGS = ['repeated', 'overtaken', 'unaccented', 'gap'] as const;

/**
 * What is the matter: `duplicate`, said already by another line; `contradiction`, two lines say opposite things of one
 * phrase; `shadowed`, another line of the same phrase always wins; `unmatchable`, no text ever gives these words;
 * `repeated`, a part of the variants is said by another line; `overtaken`, another phrase takes the same words in every
 * form; `unaccented`, a word without its accents hides a usual one; `gap`, a meaning with far fewer lines in one language than in another.
 */
export type FindingCode = (typeof ERRORS)[number] | (typeof WARNINGS)[number];

export interface Finding {
  readonly code: FindingCode;
  readonly language: string;
  /** The line in question first, then what it collides with. */
  readonly lines: readonly Line[];
  /** One short sentence with figures, where the lines alone do not say it. */
  readonly detail: string;
}

/** A line of a lexicon. */
export type Line = Pick<Entry, 'file' | 'line' | 'phrase' | 'role'>;

export function toLine({ file, line, phrase, role }: Entry): Line {
  return { file, line, phrase, role };
}

/** Whether a finding is an error rather than a warning. */
export function isError({ code }: Finding): boolean {
  return ERRORS.some((one) => one === code);
}
