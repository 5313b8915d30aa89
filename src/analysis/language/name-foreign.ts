import { franc } from 'franc';
import type { LanguageModel } from './language-model.ts';
import type { Reading } from './score-text.ts';

/** Fewer words than this do not show that a text fits no class. */
const LEAST_WORDS = 7;
/** A text in one of the classes has more of its words in the table than this; if it is a doubtful one, than that. */
const KNOWN_SHARE = 0.4;
const KNOWN_SHARE_IN_DOUBT = 0.6;
const DOUBT = 0.9;
/** How often franc is right where it is asked (texts of our own in twelve languages). */
const CONFIDENCE = 0.85;
const SHORTEST = 3;

/** Whether a text that was taken for a class with this confidence rather fits none. */
function isForeign({ words, known, foreign }: Reading, confidence: number): boolean {
  if (foreign > words * 2) return true;
  const share = confidence < DOUBT ? KNOWN_SHARE_IN_DOUBT : KNOWN_SHARE;
  return words >= LEAST_WORDS && known < words * share;
}

/** ISO 639-3 to ISO 639-1; undefined for languages that have no such code. */
function shorten(code: string): string | undefined {
  if (code === 'und') return undefined;
  const [short] = Intl.getCanonicalLocales(code);
  return short?.length === 2 ? short : undefined;
}

/**
 * Names the language of a text that fits none of the model's classes, by its script or by franc's
 * trigrams (npm franc 6, only among `model.foreign`); `undefined` where it does fit, or franc thinks so.
 */
export function nameForeign(
  text: string,
  reading: Reading,
  { model, confidence }: { model: LanguageModel; confidence: number },
): { language: string; confidence: number } | undefined {
  if (!isForeign(reading, confidence)) return undefined;
  const language = shorten(franc(text, { minLength: SHORTEST, only: [...model.foreign] }));
  if (language === undefined || model.languages.includes(language)) return undefined;
  return { language, confidence: CONFIDENCE };
}
