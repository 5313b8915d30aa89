import { analyze } from '../../analysis/analyze.ts';
import type { Mention, Polarity } from '../../analysis/types.ts';
import { bootstrap } from './bootstrap.ts';
import { toTable, withInterval } from './format.ts';
import { accuracy, macroF1 } from './measures.ts';
import type { RatedComment } from './rated.ts';
import type { Pair } from './score-comment.ts';
import type { Variant } from './variants.ts';

/**
 * Aspects of FABSA (Kontonatsios et al. 2023, Neurocomputing 562, 126867: feedback on apps, shops and services) and the
 * themes, or the beginnings of themes, that any of them may mean.
 */
const ASPECTS: Readonly<Record<string, readonly string[]>> = {
  'app-website': ['digital.'],
  'general-satisfaction': ['general.satisfaction'],
  'ease-of-use': ['digital.usability', 'service.effort'],
  'attitude-of-staff': ['agent.'],
  'price-value-for-money': ['price.value'],
  speed: ['service.speed', 'delivery.speed', 'digital.reliability'],
  'account-access': ['digital.access'],
  competitor: ['trust.reputation'],
  'discounts-promotions': ['price.promotions'],
  phone: ['service.reach', 'service.speed'],
  email: ['service.reach', 'service.speed'],
};

/** One label of a comment, and what our mentions of its themes say; null where there is none. */
interface Labelled {
  readonly aspect: string;
  readonly wanted: string;
  readonly found: Polarity | null;
}

/** Labels of all comments with our answer to each; aspects without a theme of ours are left out. */
function readLabels(comments: readonly RatedComment[], { resources }: Variant): Labelled[][] {
  return comments.flatMap(({ text, fabsa }) => {
    if (fabsa === undefined) return [];
    const { mentions } = analyze(text, resources);
    const labels = fabsa.flatMap((label) => {
      const [, aspect = '', wanted = ''] = /([^.:]+):(\w+)$/u.exec(label) ?? [];
      const themes = ASPECTS[aspect];
      if (themes === undefined) return [];
      const meant = mentions.filter(({ theme }) => themes.some((one) => theme.startsWith(one)));
      return [{ aspect, wanted, found: sumUp(meant) }];
    });
    return [labels];
  });
}

const SIGNS = { pos: 1, neg: -1, neu: 0 } as const;

/** What several mentions say in sum, each by its intensity. */
function sumUp(mentions: readonly Mention[]): Polarity | null {
  if (mentions.length === 0) return null;
  const sum = mentions.reduce((total, { polarity, intensity }) => total + SIGNS[polarity] * intensity, 0);
  if (sum === 0) return 'neu';
  return sum > 0 ? 'pos' : 'neg';
}

/** Share of labels of which we speak at all, and how well we judge those; `plain` leaves neutral labels out. */
function measureLabels(labels: readonly Labelled[]) {
  const judged = labels.flatMap(({ wanted, found }): Pair[] => (found === null ? [] : [[wanted, found]]));
  const plain = judged.filter(([wanted]) => wanted !== 'neu');
  return {
    found: labels.length === 0 ? null : judged.length / labels.length,
    polarity: accuracy(judged),
    plain: accuracy(plain),
    f1: macroF1(plain),
  };
}

export interface AspectFigures {
  readonly aspect: string;
  readonly labels: number;
  readonly values: ReturnType<typeof measureLabels>;
  /** Each figure with its interval, by resampling comments. */
  readonly cells: readonly string[];
}

/** Per-theme polarity on comments with FABSA labels, all aspects first. */
export function measureFabsa(comments: readonly RatedComment[], variant: Variant): AspectFigures[] {
  const labelled = readLabels(comments, variant);
  return ['all', ...Object.keys(ASPECTS)].map((aspect) => {
    const some = labelled
      .map((labels) => labels.filter((label) => aspect === 'all' || label.aspect === aspect))
      .filter((labels) => labels.length > 0);
    const measure = (rows: readonly Labelled[][]) => measureLabels(rows.flat());
    const values = measure(some);
    const intervalOf = bootstrap(some, measure);
    const cells = (['found', 'polarity', 'plain', 'f1'] as const).map((one) =>
      withInterval(values[one], intervalOf(one)),
    );
    return { aspect, labels: some.flat().length, values, cells };
  });
}

export function fabsaTable(figures: readonly AspectFigures[]): string {
  return toTable(
    [
      'aspect',
      'labels',
      'spoken of',
      'polarity accuracy',
      'without neutral labels',
      'macro-F1 of pos and neg',
    ],
    figures.map(({ aspect, labels, cells }) => [aspect, labels, ...cells]),
  );
}
