import { findParts } from './language/find-parts.ts';
import { foldOn } from './language/fold-text.ts';
import type { LanguageModel } from './language/language-model.ts';
import { mayBeMixed } from './language/may-be-mixed.ts';
import { nameForeign, UNDETERMINED } from './language/name-foreign.ts';
import { scoreText, type Reading } from './language/score-text.ts';
import { tellVariant } from './language/tell-variant.ts';
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
  /** The default language, where the text alone left doubt and it was asked. */
  readonly prior?: string;
}

/** How to detect: only `candidates` (ISO 639-1), each weighed by `weights` (positive; 1 where missing). */
export interface DetectOptions {
  readonly candidates?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
  /** Default language of the survey or account (ISO 639-1), asked where the text leaves doubt. */
  readonly prior?: string;
}

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

/** Above this confidence a text needs no default language. */
const SURE = 0.9;
/** By how much the default language is likelier than each other: ten may be, and two in three are. */
const DEFAULT_WEIGHT = 20;

/** Whether neither the words nor what else is known speak for any language. */
const isSilent = ({ words, tells }: Reading, { prior, weights }: DetectOptions): boolean =>
  words === 0 || (!tells && prior === undefined && weights === undefined);

/** The guess by the words of the text alone; with the default language where they leave doubt; nobody's where nothing tells. */
function guessOf(composed: string, model: LanguageModel, options: DetectOptions): [LanguageGuess, Reading] {
  const reading = scoreText(composed, model);
  if (isSilent(reading, options)) return [{ ...NOBODY, runnerUp: NOBODY }, reading];
  const guess = rank(model, reading, options);
  const { prior, weights } = options;
  if (prior === undefined || guess.confidence >= SURE) return [guess, reading];
  const weighed = { ...weights, [prior]: (weights?.[prior] ?? 1) * DEFAULT_WEIGHT };
  scoreText(composed, model);
  return [{ ...rank(model, reading, { ...options, weights: weighed }), prior }, reading];
}

/** How often franc is right where it is asked (texts of our own in twelve languages). */
const NAMING_CONFIDENCE = 0.85;

/** The guess when franc names the language: no surer than franc, and than the classes that it is none of them. */
function asNamed(
  { language: before, confidence: sure, runnerUp }: LanguageGuess,
  language: string,
): LanguageGuess {
  const isOther = before === UNDETERMINED && sure > 0;
  const confidence = isOther ? sure * NAMING_CONFIDENCE : NAMING_CONFIDENCE;
  const next = isOther ? runnerUp : { language: before, confidence: Math.min(sure, 1 - confidence) };
  return { language, confidence, runnerUp: { ...next, confidence: Math.min(next.confidence, confidence) } };
}

/**
 * Tells the language of a text: each word of the table and the n-grams of each other word speak for
 * the languages of the model; a softmax divided by a temperature found on held-out text makes
 * probabilities of the sums. Without `candidates`, a text that fits none of them is `und`, or named as any
 * language that franc knows where it is long enough.
 */
export function detectLanguage(
  text: string,
  model: LanguageModel,
  options: DetectOptions = {},
): LanguageGuess {
  const composed = compose(text);
  const [guess, reading] = guessOf(composed, model, options);
  if (options.candidates !== undefined) return guess;
  const language = nameForeign(composed, reading, { model, guess });
  return language === undefined ? guess : asNamed(guess, language);
}

/** Below this confidence nobody could tell. */
const LEAST_CONFIDENCE = 0.4;
/** Fewer words than this do not make two parts. */
const LEAST_MIXED = 6;

/** The variety of one language that the text in the scratch shows, as a field of the answer. */
function variantOf({ variants, scratch }: LanguageModel, language: string): Pick<LanguageAnswer, 'variant'> {
  const variant = variants === undefined ? undefined : tellVariant(scratch.folded, language, variants);
  return variant === undefined ? {} : { variant };
}

/**
 * Tells the language of a comment, or its parts where two languages each carry meaning, and the variety
 * where the words show one. The model's home languages are taken to be likelier than others unless
 * `options` says otherwise.
 */
export function detectParts(text: string, model: LanguageModel, options: DetectOptions = {}): LanguageAnswer {
  const { language, confidence, prior } = detectLanguage(text, model, {
    weights: model.homePrior,
    ...options,
  });
  const said = prior === undefined ? {} : { prior };
  if (confidence < LEAST_CONFIDENCE) return { code: UNDETERMINED, confidence: 1 - confidence, ...said };
  const { folded } = model.scratch;
  foldOn(compose(text), folded);
  const main = model.languages.indexOf(language);
  const isSuspect = main >= 0 && folded.words >= LEAST_MIXED && mayBeMixed(model, main);
  const answer = { code: language, confidence, ...said, ...variantOf(model, language) };
  const mixture = isSuspect ? findParts(text, model) : undefined;
  return mixture === undefined ? answer : { code: 'mixed', ...mixture, ...said };
}
