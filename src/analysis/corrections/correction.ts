import { normalize } from '../text/normalize.ts';
import type { Flag, Kind, Overall, Owner, Polarity } from '../types.ts';

/** What an analyst says of a comment in place of the engine. */
export interface Correction {
  readonly text: string;
  /** All of them: what is not here is not said. */
  readonly mentions: readonly CorrectedMention[];
  /** Where it is left out the mentions say it; the same for `kind`. */
  readonly overall?: Overall | undefined;
  readonly kind?: readonly Kind[] | undefined;
  /** Where they are left out those of the engine stay. */
  readonly flags?: readonly Flag[] | undefined;
  /** Who says so, and when (ISO 8601). */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

export interface CorrectedMention {
  readonly theme: string;
  readonly polarity: Polarity;
  /** Words of the text. */
  readonly evidence?: string | undefined;
}

/** Corrections, ready to be looked up by text. */
export interface Corrections {
  readonly byText: ReadonlyMap<string, Correction>;
  /** Theme → whose job it is. */
  readonly owners: ReadonlyMap<string, Owner>;
}

/** Of several corrections of a text the last one counts. */
export function openCorrections(
  corrections: Iterable<Correction>,
  owners: ReadonlyMap<string, Owner>,
): Corrections {
  const byText = new Map<string, Correction>();
  for (const correction of corrections) byText.set(toKey(correction.text), correction);
  return { byText, owners };
}

/** Texts are equal in Unicode normal form C, whatever their white space. */
export function toKey(text: string): string {
  return normalize(text).text.trim().replaceAll(/\s+/gu, ' ');
}
