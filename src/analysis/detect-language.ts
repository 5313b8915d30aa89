import { cutStretches, joinParts, type PartGuess } from './language/find-parts.ts';
import type { LanguageModel } from './language/language-model.ts';
import { scoreText } from './language/score-text.ts';
import type { LanguageAnswer } from './types.ts';

export type { LanguageModel } from './language/language-model.ts';

/** A language and the probability (0-1) that it is the right one among the candidates. */
export interface LanguageGuess {
  readonly language: string;
  readonly confidence: number;
  readonly runnerUp: { readonly language: string; readonly confidence: number };
}

/** How to detect: only `candidates` (ISO 639-1), each weighed by `prior` (any positive numbers). */
export interface DetectOptions {
  readonly candidates?: readonly string[];
  readonly prior?: Readonly<Record<string, number>>;
}

/** Nobody could tell: no word, or only words that all languages share. */
export const UNDETERMINED = 'und';

const COMBINING = /[\u0300-\u036f]/u;

function temperatureAt(model: LanguageModel, words: number): number {
  const { temperatures } = model;
  return temperatures[Math.min(words, temperatures.length) - 1] ?? 1;
}

/** Makes probabilities of the scores in place; languages that are no candidates get 0. */
function toProbabilities(model: LanguageModel, words: number, options: DetectOptions): Float64Array {
  const { scores } = model.scratch;
  const temperature = temperatureAt(model, words);
  let top = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    const language = model.languages[at] ?? '';
    const isIn = options.candidates?.includes(language) ?? true;
    const prior = options.prior === undefined ? 0 : Math.log(options.prior[language] ?? 1);
    scores[at] = isIn ? (scores[at] ?? 0) / temperature + prior : -Infinity;
    top = Math.max(top, scores[at] ?? 0);
  }
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    scores[at] = Math.exp((scores[at] ?? 0) - top);
    sum += scores[at] ?? 0;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}

function bestOf(probabilities: Float64Array, except: number): number {
  let best = -1;
  for (let at = 0; at < probabilities.length; at += 1) {
    if (at !== except && (best < 0 || (probabilities[at] ?? 0) > (probabilities[best] ?? 0))) best = at;
  }
  return best;
}

/** Tells the language of a text. */
export function detectLanguage(
  text: string,
  model: LanguageModel,
  options: DetectOptions = {},
): LanguageGuess {
  const composed = COMBINING.test(text) ? text.normalize('NFC') : text;
  const reading = scoreText(composed, model);
  if (reading.words === 0)
    return { language: UNDETERMINED, confidence: 0, runnerUp: { language: UNDETERMINED, confidence: 0 } };
  const probabilities = toProbabilities(model, reading.words, options);
  const first = bestOf(probabilities, -1);
  const second = bestOf(probabilities, first);
  return {
    language: model.languages[first] ?? UNDETERMINED,
    confidence: probabilities[first] ?? 0,
    runnerUp: { language: model.languages[second] ?? UNDETERMINED, confidence: probabilities[second] ?? 0 },
  };
}

/** Below this confidence nobody could tell. */
const LEAST_CONFIDENCE = 0.4;
const WORDS = /\p{L}+/gu;

function guessPart(text: string, model: LanguageModel, span: { start: number; end: number }): PartGuess {
  const slice = text.slice(span.start, span.end);
  const { language, confidence } = detectLanguage(slice, model);
  return { ...span, code: language, confidence, words: slice.match(WORDS)?.length ?? 0 };
}

/** Tells the language of a comment, or its parts where two languages each carry meaning. */
export function detectParts(text: string, model: LanguageModel): LanguageAnswer {
  const whole = detectLanguage(text, model);
  if (whole.confidence < LEAST_CONFIDENCE) return { code: UNDETERMINED, confidence: 1 - whole.confidence };
  const stretches = cutStretches(text);
  if (stretches.length < 2) return { code: whole.language, confidence: whole.confidence };
  const guesses = stretches.map((span) => guessPart(text, model, span));
  const parts = joinParts(guesses);
  if (parts.length === 0) return { code: whole.language, confidence: whole.confidence };
  return {
    code: 'mixed',
    confidence: Math.min(...guesses.filter((guess) => guess.words > 3).map((guess) => guess.confidence)),
    parts,
  };
}
