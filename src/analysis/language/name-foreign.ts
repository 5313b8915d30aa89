import { franc } from 'franc';
import type { LanguageModel } from './language-model.ts';
import type { Reading } from './score-text.ts';

/** Fewer words than this do not show that a text fits no candidate. */
const LEAST_WORDS = 7;
/** A text of the candidates has more of its words in the table than this. */
const FOREIGN_KNOWN_SHARE = 0.4;
/** How often franc is right where it is asked (texts of our own in twelve languages). */
const CONFIDENCE = 0.85;
const SHORTEST = 3;

function isForeign({ words, known, foreign }: Reading): boolean {
  if (foreign > 0) return foreign > words * 2;
  return words >= LEAST_WORDS && known < words * FOREIGN_KNOWN_SHARE;
}

/** ISO 639-3 to ISO 639-1; undefined for languages that have no such code. */
function shorten(code: string): string | undefined {
  if (code === 'und') return undefined;
  const [short] = Intl.getCanonicalLocales(code);
  return short?.length === 2 ? short : undefined;
}

/** Names the language of a text that fits none of the model's: by its script, or by franc's trigrams. */
export function nameForeign(
  text: string,
  reading: Reading,
  model: LanguageModel,
): { language: string; confidence: number } | undefined {
  if (!isForeign(reading)) return undefined;
  const language = shorten(franc(text, { minLength: SHORTEST, only: [...model.foreign] }));
  return language === undefined ? undefined : { language, confidence: CONFIDENCE };
}
