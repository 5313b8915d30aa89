import type { LanguageModel } from './language-model.ts';

/** Who may win, and by what each is weighed. */
interface Race {
  readonly candidates?: readonly string[];
  readonly prior?: Readonly<Record<string, number>>;
}

/** By what to divide the scores of a text of so many words, see `ModelHead.temperatures`. */
export function temperatureAt({ temperatures }: LanguageModel, words: number): number {
  return temperatures[Math.min(words, temperatures.length) - 1] ?? 1;
}

/** Softmax in place. */
export function softmax(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp((scores[at] ?? 0) - top);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
}

function weigh({ languages, scratch: { scores } }: LanguageModel, { candidates, prior }: Race): void {
  languages.forEach((language, at) => {
    if (candidates?.includes(language) === false) scores[at] = -Infinity;
    else scores[at] = (scores[at] ?? 0) + Math.log(prior?.[language] ?? 1);
  });
}

/** Turns the scores in the scratch of `model` into probabilities; languages out of the race get 0. */
export function toProbabilities(model: LanguageModel, temperature: number, race: Race): void {
  const { scores } = model.scratch;
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / temperature;
  if (race.candidates !== undefined || race.prior !== undefined) weigh(model, race);
  softmax(scores);
}
