import { findParts } from './language/find-parts.ts';
import type { LanguageModel } from './language/language-model.ts';
import { mayBeMixed } from './language/may-be-mixed.ts';
import { nameForeign } from './language/name-foreign.ts';
import { scoreText, type Reading } from './language/score-text.ts';
import { temperatureAt, toProbabilities } from './language/to-probabilities.ts';
import type { LanguageAnswer } from './types.ts';

export type { LanguageModel } from './language/language-model.ts';

/** A language (ISO 639-1, or `und`) and the probability (0-1) that it is the right one. */
export interface LanguageRank {
  readonly language: string;
  readonly confidence: number;
}

/** The likeliest language among the candidates, and the next. */
export interface LanguageGuess extends LanguageRank {
  readonly runnerUp: LanguageRank;
}

/** How to detect: only `candidates` (ISO 639-1), each weighed by `prior` (positive; 1 where missing). */
export interface DetectOptions {
  readonly candidates?: readonly string[];
  readonly prior?: Readonly<Record<string, number>>;
}

/** Nobody could tell: no word, or only words that all languages share. */
export const UNDETERMINED = 'und';

const NOBODY: LanguageRank = { language: UNDETERMINED, confidence: 0 };
const COMBINING = /[\u0300-\u036f]/;
const compose = (text: string): string => (COMBINING.test(text) ? text.normalize('NFC') : text);

function rankOf(model: LanguageModel, at: number): LanguageRank {
  return { language: model.languages[at] ?? UNDETERMINED, confidence: model.scratch.scores[at] ?? 0 };
}

/** The index of the largest number but `except`. */
function largest(numbers: Float64Array, except: number): number {
  let best = except === 0 ? 1 : 0;
  for (let at = best + 1; at < numbers.length; at += 1) {
    if (at !== except && (numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  }
  return best;
}

/** Ranks the scores that stand in the scratch of `model`. */
function rank(model: LanguageModel, reading: Reading, options: DetectOptions): LanguageGuess {
  const { scores } = model.scratch;
  toProbabilities(model, temperatureAt(model, reading.words), options);
  const first = largest(scores, -1);
  const { language, confidence } = rankOf(model, first);
  return { language, confidence, runnerUp: rankOf(model, largest(scores, first)) };
}

/**
 * Tells the language of a text: each word of the table and the n-grams of each other word speak for
 * the languages of the model; a softmax divided by a temperature found on held-out text makes
 * probabilities of the sums. Without `candidates`, a text that fits none of them may be named as any
 * language that franc knows.
 */
export function detectLanguage(
  text: string,
  model: LanguageModel,
  options: DetectOptions = {},
): LanguageGuess {
  const composed = compose(text);
  const reading = scoreText(composed, model);
  const guess = reading.words === 0 ? { ...NOBODY, runnerUp: NOBODY } : rank(model, reading, options);
  if (options.candidates !== undefined) return guess;
  const foreign = nameForeign(composed, reading, { model, confidence: guess.confidence });
  if (foreign === undefined) return guess;
  const { language } = guess;
  return {
    ...foreign,
    runnerUp: { language, confidence: Math.min(guess.confidence, 1 - foreign.confidence) },
  };
}

/** Below this confidence nobody could tell. */
const LEAST_CONFIDENCE = 0.4;

/**
 * Tells the language of a comment, or its parts where two languages each carry meaning. The model's
 * home languages are taken to be likelier than others unless `options` says otherwise.
 */
export function detectParts(text: string, model: LanguageModel, options: DetectOptions = {}): LanguageAnswer {
  const { language, confidence } = detectLanguage(text, model, { prior: model.homePrior, ...options });
  if (confidence < LEAST_CONFIDENCE) return { code: UNDETERMINED, confidence: 1 - confidence };
  const main = model.languages.indexOf(language);
  const mixture = main >= 0 && mayBeMixed(text, model, main) ? findParts(text, model) : undefined;
  return mixture === undefined ? { code: language, confidence } : { code: 'mixed', ...mixture };
}
