import { ENGINE } from '../../analysis/analyze.ts';
import { accuracySection, toColumns } from './accuracy-page.ts';
import { bootstrap } from './bootstrap.ts';
import { themeTable } from './breakdown.ts';
import { comparePeers, measureAnswers, peersTable, type Comparison } from './compare-peers.ts';
import { readGold } from './gold.ts';
import { measure, type MeasureName } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { loadPeers } from './peers.ts';
import { measureReliability } from './reliability.ts';
import type { CommentScore } from './score-comment.ts';
import { summaryTable } from './summary-table.ts';
import { RULES, scoreSets, type ScoredSet, type Variant } from './variants.ts';
import { weaknessesSection } from './weaknesses.ts';

/** Measures themes and sentiment on a folder of labelled comments, beside other packages that are installed. */
export async function evaluateGold(
  folder: string,
  variants: readonly [Variant, ...Variant[]],
): Promise<Outcome> {
  const gold = readGold(folder);
  const scored = variants.map((variant) => scoreSets(gold, variant));
  const sets = scored.at(-1) ?? [];
  const comparisons = await comparePeers(gold, variants, await loadPeers());
  const { digest } = (variants.at(-1) ?? variants[0]).resources.lexicon;
  const summary = summaryTable(toColumns(scored, 'scores'));
  const aside = summaryTable(toColumns(scored, 'heldAside'));
  return {
    shown: `Held aside\n${aside}\n\nAll\n${summary}\n\n${themeTable(sets)}\n`,
    sections: {
      comments: accuracySection(scored, { engine: ENGINE, lexiconDigest: digest }),
      peers: peersSection(comparisons),
      weaknesses: weaknessesSection(sets),
    },
    figures: { ...toJson(scored), calibration: toCalibration(sets), peers: comparisons.map(toRow) },
  };
}

const peersSection = (comparisons: readonly Comparison[]): string =>
  `Overall sentiment by packages that are free to use, on the same labelled comments in the same run. They score a text;
above 0 is taken for pos, below for neg, 0 for neu (vader-sentiment: within 0.05 of 0), and none of them knows mixed
feelings. Accuracy on pos and neg leaves mixed and neutral comments out; AUC does without any threshold.

${peersTable(comparisons)}`;

function toJson(variants: readonly (readonly ScoredSet[])[]): object {
  const [rules = []] = variants;
  const shipped = variants.at(-1) ?? rules;
  return Object.fromEntries(
    shipped.map((set) => {
      const own = { ...withIntervals(set.scores), heldAside: withIntervals(set.heldAside) };
      const alone = rules.find(({ name, variant }) => name === set.name && variant === RULES);
      const rulesAlone = alone && { ...measure(alone.scores), heldAside: measure(alone.heldAside) };
      return [set.name, { ...own, rulesAlone }];
    }),
  );
}

function withIntervals(scores: readonly CommentScore[]) {
  const values = measure(scores);
  const intervalOf = bootstrap(scores, measure);
  const names = Object.keys(values).filter((name): name is MeasureName => name in values);
  const intervals = Object.fromEntries(names.map((name) => [name, intervalOf(name)]));
  return { comments: scores.length, ...values, intervals };
}

const toCalibration = (sets: readonly ScoredSet[]): object => {
  const heldAside = sets.flatMap((set) => set.heldAside);
  return { heldAside: measureReliability(heldAside.flatMap(({ certainties }) => certainties)) };
};

const toRow = ({ language, name, answers }: Comparison): object => ({
  language,
  name,
  ...measureAnswers(answers),
  heldAside: measureAnswers(answers.filter(({ isAside }) => isAside)),
});
