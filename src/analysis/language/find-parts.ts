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
const SWITCH_COST = 8;
const SWITCH_COST_AT_MARK = 4;
/** A part speaks for itself from this many words on, and so many nats ahead of the other language. */
const LEAST_WORDS = 3;
const LEAST_LEAD = 10;
/** No word alone weighs more than this (nats). */
const LARGEST_LEAD = 9;
/** Longer comments are not searched beyond this many words. */
const MOST_WORDS = 400;

const WORD = /[\p{L}\p{M}'’·-]+/gu;
const MARK = /[.!?;:,…\n()]/u;

/** A word with the evidence for each language (nats, the best 0), and whether a mark stands before it. */
interface Word extends Span {
  readonly logs: readonly number[];
  readonly isAfterMark: boolean;
}

function indexOfLargest(numbers: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  return best;
}

/** The evidence of one word for each language. */
function weighWord(word: string, model: LanguageModel): number[] {
  const temperature = temperatureAt(model, scoreText(word, model).words);
  const { scores } = model.scratch;
  const top = scores[indexOfLargest(scores)] ?? 0;
  const logs: number[] = [];
  for (let at = 0; at < scores.length; at += 1) {
    const log = ((scores[at] ?? 0) - top) / temperature;
    logs.push(log < -LARGEST_LEAD ? -LARGEST_LEAD : log);
  }
  return logs;
}

function readWords(text: string, model: LanguageModel): Word[] {
  const words: Word[] = [];
  let before = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break;
    const isAfterMark = MARK.test(text.slice(before, index));
    before = index + word.length;
    words.push({ start: index, end: before, isAfterMark, logs: weighWord(word, model) });
  }
  return words;
}

/** Adds a word to the best totals so far; answers where each came from. */
function addWord(totals: number[], { logs, isAfterMark }: Word): number[] {
  const best = indexOfLargest(totals);
  const switched = (totals[best] ?? 0) - (isAfterMark ? SWITCH_COST_AT_MARK : SWITCH_COST);
  const origins: number[] = [];
  for (let at = 0; at < logs.length; at += 1) {
    const total = totals[at] ?? 0;
    origins.push(total >= switched ? at : best);
    totals[at] = Math.max(total, switched) + (logs[at] ?? 0);
  }
  return origins;
}

/** The likeliest language of each word when changes cost something (Viterbi 1967). */
function labelWords(words: readonly Word[], classes: number): number[] {
  const totals = Array.from({ length: classes }, () => 0);
  const origins = words.map((word) => addWord(totals, word));
  const labels: number[] = [];
  let label = indexOfLargest(totals);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    labels[at] = label;
    label = origins[at]?.[label] ?? label;
  }
  return labels;
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

/** Finds the parts of a text in which two languages each carry meaning; `undefined` where one does. */
export function findParts(text: string, model: LanguageModel): Mixture | undefined {
  const words = readWords(text, model);
  if (words.length < LEAST_WORDS * 2) return undefined;
  const labels = labelWords(words, model.languages.length);
  if (labels.every((label) => label === labels[0])) return undefined;
  const runs = toRuns(words, labels, model.languages);
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
