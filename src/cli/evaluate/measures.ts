import type { CommentScore, Matches, Pair, Share } from './score-comment.ts';

/** The measures of a set of comments, each 0-1; null where nothing could be measured. */
export interface Measures {
  readonly language: number | null;
  readonly themePrecision: number | null;
  readonly themeRecall: number | null;
  readonly themes: number | null;
  readonly themePolarityPrecision: number | null;
  readonly themePolarityRecall: number | null;
  readonly themePolarities: number | null;
  readonly polarity: number | null;
  readonly overall: number | null;
  readonly overallAccuracy: number | null;
  readonly evidence: number | null;
  readonly flags: number | null;
  readonly kinds: number | null;
}

export type MeasureName = keyof Measures;

/** Measures over comments: micro-F1 of sets, accuracies, macro-F1 of the overall sentiment. */
export function measure(scores: readonly CommentScore[]): Measures {
  const themes = microF1(scores.map((score) => score.themes));
  const pairs = microF1(scores.map((score) => score.themePolarities));
  const overalls = scores.flatMap(({ overall }) => (overall === null ? [] : [overall]));
  return {
    language: accuracy(scores.flatMap(({ language }) => (language === null ? [] : [language]))),
    themePrecision: themes.precision,
    themeRecall: themes.recall,
    themes: themes.f1,
    themePolarityPrecision: pairs.precision,
    themePolarityRecall: pairs.recall,
    themePolarities: pairs.f1,
    polarity: share(scores.map((score) => score.polarity)),
    overall: macroF1(overalls),
    overallAccuracy: accuracy(overalls),
    evidence: share(scores.map((score) => score.evidence)),
    flags: microF1(scores.map((score) => score.flags)).f1,
    kinds: microF1(scores.map((score) => score.kinds)).f1,
  };
}

export interface Precision {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Times the human said it. */
  readonly support: number;
}

/** Precision, recall and F1 over all items of all sets; `only` looks at items that begin with it. */
export function microF1(sets: readonly Matches[], only = ''): Precision {
  const count = (of: (set: Matches) => readonly string[]): number =>
    sets.reduce((sum, set) => sum + of(set).filter((item) => isOf(item, only)).length, 0);
  const hit = count((set) => set.hit);
  const extra = count((set) => set.extra);
  const missed = count((set) => set.missed);
  return {
    precision: ratio(hit, hit + extra),
    recall: ratio(hit, hit + missed),
    f1: ratio(2 * hit, 2 * hit + extra + missed),
    support: hit + missed,
  };
}

function isOf(item: string, only: string): boolean {
  return only === '' || item === only || item.startsWith(`${only} `);
}

/** Mean F1 over the classes that were wanted. */
export function macroF1(pairs: readonly Pair[]): number | null {
  const classes = [...new Set(pairs.map(([wanted]) => wanted))];
  const f1s = classes.map((name) => {
    const hit = pairs.filter(([wanted, found]) => wanted === name && found === name).length;
    const either =
      pairs.filter(([wanted]) => wanted === name).length + pairs.filter(([, found]) => found === name).length;
    return (2 * hit) / either;
  });
  return ratio(
    f1s.reduce((sum, f1) => sum + f1, 0),
    classes.length,
  );
}

/** Share of pairs that agree. */
export function accuracy(pairs: readonly Pair[]): number | null {
  return ratio(pairs.filter(([wanted, found]) => wanted === found).length, pairs.length);
}

function share(shares: readonly Share[]): number | null {
  const sum = (of: (one: Share) => number): number => shares.reduce((total, one) => total + of(one), 0);
  return ratio(
    sum((one) => one.right),
    sum((one) => one.of),
  );
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
