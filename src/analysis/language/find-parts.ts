import type { LanguagePart, Span } from '../types.ts';
import type { LanguageModel } from './language-model.ts';
import { scoreText } from './score-text.ts';
import { temperatureAt } from './to-probabilities.ts';

/** What a comment in two languages is made of, and the probability (0-1) that it is. */
export interface Mixture {
  readonly confidence: number;
  readonly parts: readonly LanguagePart[];
}

/** What a change of language costs (nats), inside a sentence and after a mark or a line's end. */
const SWITCH_COST = 7;
const SWITCH_COST_AT_MARK = 4;
/** A part speaks for itself from this many words on, and so many nats ahead of the other language. */
const LEAST_WORDS = 3;
const LEAST_LEAD = 8;
/** No word alone weighs more than this (nats). */
const LARGEST_LEAD = 9;
/** Longer comments are not searched beyond this many words. */
const MOST_WORDS = 400;

const WORD = /[\p{L}\p{M}'’·-]+/gu;
const MARK = /[.!?;:,…\n()]/u;

/** A word with the evidence for each language (nats, the best 0), and whether a mark stands before it. */
interface Word extends Span {
  readonly logs: Float64Array;
  readonly isAfterMark: boolean;
}

function readWords(text: string, model: LanguageModel): Word[] {
  const found = [...text.matchAll(WORD)].slice(0, MOST_WORDS);
  let before = 0;
  return found.map(({ index, 0: word }) => {
    const isAfterMark = MARK.test(text.slice(before, index));
    before = index + word.length;
    const temperature = temperatureAt(model, scoreText(word, model).words);
    const top = Math.max(...model.scratch.scores);
    const logs = model.scratch.scores.map((score) => Math.max(-LARGEST_LEAD, (score - top) / temperature));
    return { start: index, end: before, isAfterMark, logs };
  });
}

const indexOfLargest = (numbers: Float64Array): number =>
  numbers.reduce((best, value, at) => (value > (numbers[best] ?? 0) ? at : best), 0);

/** The likeliest language of each word when changes cost something (Viterbi 1967). */
function labelWords(words: readonly Word[], classes: number): number[] {
  const totals = new Float64Array(classes);
  const origins = words.map(({ logs, isAfterMark }) => {
    const best = indexOfLargest(totals);
    const switched = (totals[best] ?? 0) - (isAfterMark ? SWITCH_COST_AT_MARK : SWITCH_COST);
    return totals.map((total, at) => {
      totals[at] = Math.max(total, switched) + (logs[at] ?? 0);
      return total >= switched ? at : best;
    });
  });
  const labels: number[] = [];
  let label = indexOfLargest(totals);
  for (const origin of origins.toReversed()) {
    labels.push(label);
    label = origin[label] ?? label;
  }
  return labels.toReversed();
}

/** A run of words in one language. */
interface Run {
  readonly label: number;
  readonly code: string;
  readonly words: readonly Word[];
}

function toRuns(words: readonly Word[], labels: readonly number[], languages: readonly string[]): Run[] {
  const runs: { label: number; code: string; words: Word[] }[] = [];
  for (const [at, word] of words.entries()) {
    const label = labels[at] ?? 0;
    const last = runs.at(-1);
    if (last?.label === label) last.words.push(word);
    else runs.push({ label, code: languages[label] ?? '', words: [word] });
  }
  return runs;
}

const leadOver = ({ label, words }: Run, other: number): number =>
  words.reduce((sum, { logs }) => sum + (logs[label] ?? 0) - (logs[other] ?? 0), 0);

const spanOf = ({ words }: Run): Span => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });

/** Joins runs to parts; runs that are too short or unsure go with the part before (at the start, with the next). */
function joinRuns(runs: readonly Run[], sure: readonly Run[]): LanguagePart[] {
  const parts: LanguagePart[] = [];
  let code = sure[0]?.code ?? '';
  for (const run of runs) {
    if (sure.includes(run)) ({ code } = run);
    const { start, end } = spanOf(run);
    const last = parts.at(-1);
    if (last?.code === code) parts[parts.length - 1] = { ...last, end };
    else parts.push({ start, end, code });
  }
  return parts;
}

/**
 * A quick look whether it is worth to search: at least one word of the table speaks clearly for a
 * language other than `main`, and with the unknown words there are enough to make a part.
 */
function mayBeMixed(text: string, model: LanguageModel, main: number): boolean {
  const classes = model.languages.length;
  let strange = 0;
  let unknown = 0;
  for (const slot of slotsOf(text, model)) {
    if (slot < 0) unknown += 1;
    else if (leadInTable(model, slot * classes, main) > STRANGE_LEAD) strange += 1;
  }
  return strange > 0 && strange + unknown >= LEAST_WORDS;
}

/** Finds the parts of a text in which two languages each carry meaning; `undefined` where one does. */
export function findParts(text: string, model: LanguageModel): Mixture | undefined {
  const words = readWords(text, model);
  if (words.length < LEAST_WORDS * 2) return undefined;
  const runs = toRuns(words, labelWords(words, model.languages.length), model.languages);
  const main = runs.toSorted((a, b) => b.words.length - a.words.length)[0];
  if (main === undefined || runs.length < 2) return undefined;
  const leads = runs.map((run) => (run.label === main.label ? Infinity : leadOver(run, main.label)));
  const isSure = (run: Run, at: number): boolean =>
    run.words.length >= LEAST_WORDS && (leads[at] ?? 0) >= LEAST_LEAD;
  const sure = runs.filter(isSure);
  if (new Set(sure.map((run) => run.label)).size < 2) return undefined;
  const lead = Math.min(...leads.filter((one) => one >= LEAST_LEAD));
  return { confidence: 1 / (1 + Math.exp(-lead / 4)), parts: joinRuns(runs, sure) };
}
