import type { LanguageModel } from '../../src/analysis/language/language-model.ts';
import { scoreText } from '../../src/analysis/language/score-text.ts';
import type { Corpus } from './read-corpus.ts';
import { drawLine } from './train-weights.ts';
import { varyText } from './vary-text.ts';

/** Texts drawn, and the largest number of words that has a divisor of its own. */
const DRAWN = 120_000;
const LONGEST = 7;
/** No text counts for more than this (nats): some held-out lines are in another language than their file. */
const WORST_LOSS = 4;

interface Scored {
  readonly scores: Float64Array;
  readonly target: number;
}

/** Mean negative log-probability of the right language when scores are divided by `temperature`. */
function loss(texts: readonly Scored[], temperature: number): number {
  let sum = 0;
  for (const { scores, target } of texts) {
    const top = Math.max(...scores);
    const total = scores.reduce((partial, score) => partial + Math.exp((score - top) / temperature), 0);
    sum += Math.min(WORST_LOSS, Math.log(total) - ((scores[target] ?? 0) - top) / temperature);
  }
  return sum / texts.length;
}

function bestTemperature(texts: readonly Scored[]): number {
  let best = 1;
  let least = Infinity;
  for (let temperature = 0.3; temperature < 8; temperature *= 1.04) {
    const found = loss(texts, temperature);
    if (found < least) [best, least] = [temperature, found];
  }
  return Math.round(best * 1000) / 1000;
}

/**
 * Finds by what to divide the scores of texts of 1, 2, 3 … words so that probabilities come true on
 * text that was kept from training (temperature scaling; Guo et al. 2017, by length).
 */
export function calibrate(model: LanguageModel, heldOut: readonly Corpus[], random: () => number): number[] {
  const byWords: Scored[][] = Array.from({ length: LONGEST }, () => []);
  for (let draw = 0; draw < DRAWN; draw += 1) {
    const target = draw % heldOut.length;
    const { words } = scoreText(varyText(drawLine(heldOut[target], random), random), model);
    if (words > 0)
      byWords[Math.min(words, LONGEST) - 1]?.push({ scores: model.scratch.scores.slice(), target });
  }
  return byWords.map(bestTemperature);
}
