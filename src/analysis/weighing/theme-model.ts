import { readTable } from '../lexicon/tsv.ts';
import { createFeatureIndex, type FeatureIndex } from './feature-index.ts';
import { createFindingIndex, type FindingIndex } from './finding-index.ts';
import { COMPLAINT, PRAISE, type Finding } from './clause-evidence.ts';
import { packRows, type WeightRows } from './weight-rows.ts';

/**
 * A linear model of what a clause speaks of: one head for each theme, one for praise, one for complaint. A weight is a
 * whole number of hundredths of a logit, so that sums are the same on every machine.
 */
export interface ThemeModel extends WeightRows {
  /** Theme ids in order of the alphabet, then `praise` and `complaint`. */
  readonly heads: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** Weight of each head before any word is read. */
  readonly bias: Int32Array;
  /** What a vote adds to the head of its theme, or of its feeling. */
  readonly themeVotes: ReadonlyMap<string, number>;
  readonly feelingVotes: ReadonlyMap<string, number>;
  /** The rows of the words' features, without writing these out. */
  readonly index: FeatureIndex;
  /** What the findings of the rules add; from the votes, and the rows that name them. */
  readonly findings: FindingIndex;
  /** Theme → how much likelier praise is than complaint, in logits. */
  readonly leans: ReadonlyMap<string, number>;
  readonly settings: Settings;
}

/** Set by hand or fitted while training; see scripts/themes/choose-settings.ts. In logits, unless said otherwise. */
export interface Settings {
  /** From here on a claim of the rules stands, and a theme that no rule claims is added. */
  readonly ruledThreshold: number;
  readonly weighedThreshold: number;
  /** From here on a comment praises (complains), whatever its mentions. */
  readonly felt: number;
  /** Logit that a mention is right = offset + slope × its theme's: for one that a rule made, and one of the weights. */
  readonly ruledOffset: number;
  readonly ruledSlope: number;
  readonly weighedOffset: number;
  readonly weighedSlope: number;
  /**
   * Logit that a mention of the weights is praise: this times praise less complaint, in its clause and in the whole
   * comment, and the lean of its theme.
   */
  readonly praiseShare: number;
}

export const SETTINGS = [
  'ruledThreshold',
  'weighedThreshold',
  'felt',
  'ruledOffset',
  'ruledSlope',
  'weighedOffset',
  'weighedSlope',
  'praiseShare',
] as const satisfies readonly (keyof Settings)[];

/** Parts of a logit that a weight counts. */
export const HUNDREDTHS = 100;

export const MODEL_COLUMNS = ['kind', 'name', 'weights'];

export function voteWeight(model: ThemeModel, head: string, finding: Finding): number {
  const votes = head === PRAISE || head === COMPLAINT ? model.feelingVotes : model.themeVotes;
  return votes.get(finding) ?? 0;
}

/**
 * Reads `data/models/themes/weights.tsv`. Kinds of rows: `setting`, `head` (a bias), `lean`, `theme vote` and `feeling
 * vote` (of the rules' findings), `word` (features: `head:weight`, separated by spaces, a head by its number from 0 in
 * the order of its rows). All weights in hundredths.
 * @throws LexiconError when the columns differ
 */
export function readThemeModel(text: string, file: string): ThemeModel {
  const table = readTable(text, file, MODEL_COLUMNS);
  const numbers = (wanted: string): Map<string, number> =>
    new Map(
      table.flatMap(({ cells: [kind, name = '', weights] }) =>
        kind === wanted ? [[name, Number(weights)] as const] : [],
      ),
    );
  const biases = numbers('head');
  const settings = numbers('setting');
  const leans = [...numbers('lean')].map(([theme, lean]) => [theme, lean / HUNDREDTHS] as const);
  const words = table.flatMap(({ cells: [kind, name = '', weights = ''] }) =>
    kind === 'word' ? { name, weights } : [],
  );
  const model = {
    heads: [...biases.keys()],
    numberOf: new Map([...biases.keys()].map((head, at) => [head, at])),
    bias: Int32Array.from(biases.values()),
    themeVotes: numbers('theme vote'),
    feelingVotes: numbers('feeling vote'),
    leans: new Map(leans),
    settings: toSettings((name) => (settings.get(name) ?? 0) / HUNDREDTHS),
    ...packRows(words),
  };
  return { ...model, index: createFeatureIndex(model.rows), findings: createFindingIndex(model) };
}

function toSettings(valueOf: (name: keyof Settings) => number): Settings {
  return {
    ruledThreshold: valueOf('ruledThreshold'),
    weighedThreshold: valueOf('weighedThreshold'),
    felt: valueOf('felt'),
    ruledOffset: valueOf('ruledOffset'),
    ruledSlope: valueOf('ruledSlope'),
    weighedOffset: valueOf('weighedOffset'),
    weighedSlope: valueOf('weighedSlope'),
    praiseShare: valueOf('praiseShare'),
  };
}
