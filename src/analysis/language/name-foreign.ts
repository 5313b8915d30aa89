import { franc } from 'franc';
import type { LanguageModel } from './language-model.ts';
import type { Reading } from './score-text.ts';

/** No language that we could name: nobody could tell, or one of those that the model has no class for. */
export const UNDETERMINED = 'und';

/** Fewer words than this do not show that a text fits no class. */
const LEAST_WORDS = 7;
/** A text in one of the classes has more of its words in the table than this; if it is a doubtful one, than that. */
const KNOWN_SHARE = 0.4;
const KNOWN_SHARE_IN_DOUBT = 0.6;
const DOUBT = 0.9;
/** Letters below which franc's name is no better than a guess: it is right on 88% of our texts from here on, on 61% below. */
const SHORTEST = 30;
/** Texts in other scripts are named by these, however short. */
const SHORTEST_IN_SCRIPT = 3;

/** What the classes say of a text. */
interface Verdict {
  readonly language: string;
  readonly confidence: number;
}

const isInScript = ({ words, foreign }: Reading): boolean => foreign > words * 2;

/** Whether a text that was taken for a class rather fits none. */
function isForeign({ words, known, tells }: Reading, { language, confidence }: Verdict): boolean {
  if (language === UNDETERMINED) return tells;
  const share = confidence < DOUBT ? KNOWN_SHARE_IN_DOUBT : KNOWN_SHARE;
  return words >= LEAST_WORDS && known < words * share;
}

/** ISO 639-3 to ISO 639-1; undefined for languages that have no such code. */
function shorten(code: string): string | undefined {
  if (code === UNDETERMINED) return undefined;
  const [short] = Intl.getCanonicalLocales(code);
  return short?.length === 2 ? short : undefined;
}

/**
 * Names the language of a text that fits none of the model's named classes, by its script or by franc's
 * trigrams (npm franc 6, only among `model.foreign`); `undefined` where it does fit, is too short to be
 * named, or franc thinks that it fits.
 */
export function nameForeign(
  text: string,
  reading: Reading,
  { model, guess }: { model: LanguageModel; guess: Verdict },
): string | undefined {
  const inScript = isInScript(reading);
  if (!inScript && !isForeign(reading, guess)) return undefined;
  const minLength = inScript ? SHORTEST_IN_SCRIPT : SHORTEST;
  const language = shorten(franc(text, { minLength, only: [...model.foreign] }));
  return language === undefined || model.languages.includes(language) ? undefined : language;
}
