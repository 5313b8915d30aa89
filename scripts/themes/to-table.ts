import { COMPLAINT, PRAISE } from '../../src/analysis/weighing/clause-evidence.ts';
import {
  HUNDREDTHS,
  MODEL_COLUMNS,
  SETTINGS,
  type Settings,
} from '../../src/analysis/weighing/theme-model.ts';
import { FINDINGS, type Weights } from './train-weights.ts';

/** Weights below this many hundredths say next to nothing and are left out. */
const LEAST = 15;

const hundredths = (logit: number): number => Math.round(logit * HUNDREDTHS);

/** The table that `readThemeModel` reads. */
export function toTable(weights: Weights, leans: ReadonlyMap<string, number>, settings: Settings): string {
  const { heads, bias } = weights;
  const rows = [
    ...SETTINGS.map((name) => ['setting', name, hundredths(settings[name])]),
    ...heads.map((head, at) => ['head', head, hundredths(bias[at] ?? 0)]),
    ...heads
      .filter((head) => head !== PRAISE && head !== COMPLAINT)
      .map((theme) => ['lean', theme, hundredths(leans.get(theme) ?? 0)]),
    ...voteRows('theme vote', weights.votes.subarray(0, FINDINGS.length)),
    ...voteRows('feeling vote', weights.votes.subarray(FINDINGS.length)),
    ...wordRows(weights),
  ];
  return `${[MODEL_COLUMNS, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

type Row = (string | number)[];

function voteRows(kind: string, votes: Float64Array): Row[] {
  return FINDINGS.map((finding, at) => [kind, finding, hundredths(votes[at] ?? 0)]);
}

function wordRows({ heads, features, words }: Weights): Row[] {
  return [...features].flatMap(([feature, row]): Row[] => {
    const pieces = heads.flatMap((_, at) => {
      const weight = hundredths(words[row * heads.length + at] ?? 0);
      return Math.abs(weight) < LEAST ? [] : [`${at}:${weight}`];
    });
    return pieces.length === 0 ? [] : [['word', feature, pieces.join(' ')]];
  });
}
