import type { LanguageModel } from './language-model.ts';

/** Who may win, and by what each is weighed. */
interface Race {
  readonly candidates?: readonly string[];
  readonly weights?: Readonly<Record<string, number>>;
}

/** By what to divide the scores of a text of so many words, see `ModelHead.temperatures`. */
export function temperatureAt({ temperatures }: LanguageModel, words: number): number {
  return temperatures[Math.min(words, temperatures.length) - 1] ?? 1;
}

/** Softmax in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (let at = 0; at < scores.length; at += 1) top = Math.max(top, scores[at] ?? top);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp((scores[at] ?? 0) - top);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

/** What a language out of the race leaves to its stand-in. */
const STAND_IN_SHARE = 0.02;

/** Logarithm of the sum of two numbers given by their logarithms. */
function addLogs(a: number, b: number): number {
  const top = Math.max(a, b);
  return top === -Infinity ? top : top + Math.log1p(Math.exp(Math.min(a, b) - top));
}

/** Takes the languages that are no candidates out of the race; a text in one goes to its stand-in rather than anywhere. */
function shutOut(
  { languages, standIns, scratch: { scores } }: LanguageModel,
  candidates: readonly string[],
): void {
  languages.forEach((language, at) => {
    if (candidates.includes(language)) return;
    const standIn = languages.indexOf(standIns[language] ?? '');
    if (standIn >= 0)
      scores[standIn] = addLogs(scores[standIn] ?? 0, (scores[at] ?? 0) + Math.log(STAND_IN_SHARE));
    scores[at] = -Infinity;
  });
}

/** Makes each language as many times likelier as `weights` says. */
function weigh(
  { languages, scratch: { scores } }: LanguageModel,
  weights: Readonly<Record<string, number>>,
): void {
  for (let at = 0; at < scores.length; at += 1)
    scores[at] = (scores[at] ?? 0) + Math.log(weights[languages[at] ?? ''] ?? 1);
}

/** Turns the scores in the scratch of `model` into probabilities; languages out of the race get 0. */
export function toProbabilities(
  model: LanguageModel,
  temperature: number,
  { candidates, weights }: Race,
): void {
  const { scores } = model.scratch;
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / temperature;
  if (weights !== undefined) weigh(model, weights);
  if (candidates !== undefined) shutOut(model, candidates);
  softmax(scores);
}
