import { collectNgrams, NGRAMS_PER_WORD } from '../../src/analysis/language/features.ts';
import { foldText, makeFoldedText } from '../../src/analysis/language/fold-text.ts';
import { softmax } from '../../src/analysis/language/to-probabilities.ts';
import { randomInteger } from './random.ts';
import type { Corpus } from './read-corpus.ts';
import { varyText } from './vary-text.ts';

/** Weights while they are learnt: a row of one number a class for each n-gram bucket and word. */
export interface Weights {
  readonly classes: number;
  readonly ngrams: Float32Array;
  readonly words: Float32Array;
  readonly bias: Float32Array;
}

/** How training goes; rates are Adagrad's, `decay` is the L2 pull at each step. */
export interface TrainingPlan {
  readonly samples: number;
  readonly buckets: number;
  readonly rate: number;
  readonly wordRate: number;
  readonly hideWords: number;
  /** Classes that are often the only candidates, and the share of texts learnt in that race. */
  readonly home: readonly number[];
  readonly homeShare: number;
  /** Share of the texts of the home race that are a word of a lexicon, judged by its n-grams alone. */
  readonly listShare: number;
  /** Classes without a lexicon, each with the one whose words it largely shares. */
  readonly kin: ReadonlyMap<number, number>;
  readonly random: () => number;
}

const SPACE = 32;
const BIAS_RATE = 0.01;

/** The features of one text: rows of n-grams and of words. */
interface Features {
  readonly ngrams: Int32Array;
  ngramCount: number;
  readonly words: Int32Array;
  wordCount: number;
}

const makeFeatures = (): Features => ({
  ngrams: new Int32Array(NGRAMS_PER_WORD * 140),
  ngramCount: 0,
  words: new Int32Array(600),
  wordCount: 0,
});

/** Makes the reader that turns a text into its features. */
function makeFeatureReader(
  vocabulary: ReadonlyMap<string, number>,
  buckets: number,
): (text: string, out: Features) => void {
  const folded = makeFoldedText();
  const buffer = new Int32Array(NGRAMS_PER_WORD);
  const request = { codes: folded.codes, mask: buckets - 1, out: buffer };
  const addWord = (out: Features, start: number, end: number): void => {
    const count = collectNgrams(request, start, end);
    out.ngrams.set(buffer.subarray(0, count), out.ngramCount);
    out.ngramCount += count;
    const row = vocabulary.get(String.fromCharCode(...folded.codes.subarray(start, end)));
    if (row === undefined) return;
    out.words[out.wordCount] = row;
    out.wordCount += 1;
  };
  return (text, out) => {
    foldText(text, folded);
    out.ngramCount = 0;
    out.wordCount = 0;
    let start = 0;
    for (let at = 0; at < folded.length; at += 1) {
      if (folded.codes[at] !== SPACE) continue;
      addWord(out, start, at);
      start = at + 1;
    }
  };
}

/** Some rows of a table. */
interface Rows {
  readonly rows: Int32Array;
  readonly count: number;
}

function addRows({ rows, count }: Rows, weights: Float32Array, sums: Float64Array): void {
  const classes = sums.length;
  for (let at = 0; at < count; at += 1) {
    const from = (rows[at] ?? 0) * classes;
    for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] ?? 0) + (weights[from + c] ?? 0);
  }
}

interface Table {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly rate: number;
}

const makeTable = (weights: Float32Array, rate: number): Table => ({
  weights,
  squares: new Float32Array(weights.length).fill(1),
  rate,
});

function updateRows({ weights, squares, rate }: Table, { rows, count }: Rows, errors: Float64Array): void {
  const classes = errors.length;
  for (let at = 0; at < count; at += 1) {
    const from = (rows[at] ?? 0) * classes;
    for (let c = 0; c < classes; c += 1) {
      const gradient = errors[c] ?? 0;
      const square = (squares[from + c] ?? 0) + gradient * gradient;
      squares[from + c] = square;
      weights[from + c] = (weights[from + c] ?? 0) - (rate * gradient) / Math.sqrt(square);
    }
  }
}

/** Draws one line of a corpus, sources by their share. */
export function drawLine(corpus: Corpus | undefined, random: () => number): string {
  const sources = corpus?.sources ?? [];
  let pick = random() * sources.reduce((sum, source) => sum + source.share, 0);
  for (const { lines, share } of sources) {
    pick -= share;
    if (pick < 0) return lines[randomInteger(random, lines.length)] ?? '';
  }
  return '';
}

/** Draws one word of a lexicon, every second time a lemma. */
function drawWord({ lexicon: { lemmas, forms } }: Corpus, random: () => number): string {
  const count = random() < 0.5 ? lemmas.length : lemmas.length + forms.length;
  const at = randomInteger(random, count);
  return lemmas[at] ?? forms[at - lemmas.length] ?? '';
}

/** Leaves only the classes of `among` in the race. */
function shutOut(scores: Float64Array, among: readonly number[]): void {
  for (let c = 0; c < scores.length; c += 1) if (!among.includes(c)) scores[c] = -Infinity;
}

/** What is learnt in one step: a text of a class, whether only home languages race, and whether it is a lone word. */
interface Lesson {
  readonly text: string;
  readonly target: number;
  readonly isHome: boolean;
  readonly isWord: boolean;
}

function drawLesson(corpora: readonly Corpus[], step: number, plan: TrainingPlan): Lesson {
  const { random, home } = plan;
  const isHome = random() < plan.homeShare;
  const target = isHome ? (home[step % home.length] ?? 0) : step % corpora.length;
  const isWord = isHome && random() < plan.listShare;
  const corpus = corpora[target];
  const line = isWord && corpus !== undefined ? drawWord(corpus, random) : drawLine(corpus, random);
  return { text: varyText(line, random), target, isHome, isWord };
}

/** Turns scores into the gradient of the cross-entropy, by the rules of the lesson. */
function toErrors(errors: Float64Array, { target, isHome, isWord }: Lesson, plan: TrainingPlan): void {
  if (isHome) shutOut(errors, plan.home);
  softmax(errors);
  errors[target] = (errors[target] ?? 0) - 1;
  if (isWord) for (const [poor, rich] of plan.kin) errors[poor] = errors[rich] ?? 0;
}

/** Learns by stochastic gradient descent (Adagrad) on softmax cross-entropy, one text a step. */
export function trainWeights(
  corpora: readonly Corpus[],
  start: Weights & { vocabulary: ReadonlyMap<string, number> },
  plan: TrainingPlan,
): void {
  const read = makeFeatureReader(start.vocabulary, plan.buckets);
  const features = makeFeatures();
  const errors = new Float64Array(start.classes);
  const tables = [
    makeTable(start.ngrams, plan.rate),
    makeTable(start.words, plan.wordRate),
    makeTable(start.bias, BIAS_RATE),
  ] as const;
  const first = { rows: new Int32Array(1), count: 1 };
  for (let step = 0; step < plan.samples; step += 1) {
    const lesson = drawLesson(corpora, step, plan);
    read(lesson.text, features);
    if (lesson.isWord || plan.random() < plan.hideWords) features.wordCount = 0;
    const rows = [
      { rows: features.ngrams, count: features.ngramCount },
      { rows: features.words, count: features.wordCount },
      first,
    ] as const;
    errors.fill(0);
    rows.forEach((some, at) => addRows(some, tables[at]?.weights ?? start.bias, errors));
    toErrors(errors, lesson, plan);
    tables.forEach((table, at) => updateRows(table, rows[at] ?? first, errors));
  }
}
