/** Score and reasons of each value of a column. */
import type { Metric } from '../../../ingest/types.ts';
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_BASE } from '../../findings/gates.ts';
import { summarizeScore } from '../../findings/score.ts';
import type { AttributeColumn, ResponseColumns } from '../../response-columns.ts';
import { codeAt, signAt } from '../../stats/at.ts';
import { totalOf, type GroupCounts } from '../../stats/counts.ts';
import type { Measured } from '../../stats/mover.ts';
import { newcombe } from '../../stats/newcombe.ts';
import { scoreDifference } from '../../stats/score-difference.ts';
import type { ScoreSummary, Verdict } from '../../types.ts';
import { groupOfCell, type ChannelColumns, type SecondScore } from './find-columns.ts';
import { placeReasons, type ReasonQuestion } from './place-reasons.ts';
import type { Crossing, Place, PlaceTable } from './types.ts';

const PERCENT = 100;

/** Detractors, neutrals and promoters from signs. */
export function countSigns(signs: readonly number[]): GroupCounts {
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  return { detractors: count(-1), neutrals: count(0), promoters: count(1) };
}

function rowsByCode({ codes, values }: AttributeColumn, rows: Uint32Array): number[][] {
  const byCode = values.map((): number[] => []);
  for (const row of rows) {
    byCode[codeAt(codes, row)]?.push(row);
  }
  return byCode;
}

function summaryOf({ metric, x }: ResponseColumns, rows: readonly number[]): ScoreSummary | null {
  return metric === null ? null : summarizeScore(metric, countSigns(rows.map((row) => signAt(x, row))));
}

/** Of answers with a second score. */
function secondSummary({ attribute, metric }: SecondScore, rows: readonly number[]): ScoreSummary {
  const signs = rows.flatMap(
    (row) => groupOfCell(attribute.values[codeAt(attribute.codes, row)] ?? '', metric) ?? [],
  );
  return summarizeScore(metric, countSigns(signs));
}

/** In points: of two NPS by Rocks, of two shares by Newcombe; null below 10 answers on a side. */
function differenceOf(metric: Metric, own: GroupCounts, others: GroupCounts): Measured | null {
  if (Math.min(totalOf(own), totalOf(others)) < MIN_BASE) {
    return null;
  }
  if (metric === 'nps') {
    const found = scoreDifference(others, own);
    return found === null ? null : { value: PERCENT * found.difference, interval: scaled(found.interval) };
  }
  const share = (counts: GroupCounts) => ({ count: counts.promoters, n: totalOf(counts) });
  const interval = newcombe(share(own), share(others));
  const value = PERCENT * (own.promoters / totalOf(own) - others.promoters / totalOf(others));
  return interval === null ? null : { value, interval: scaled(interval) };
}

function verdictOf(difference: Measured | null, n: number): Verdict {
  if (difference === null) {
    return 'too-few';
  }
  const [low, high] = difference.interval;
  return n >= FULL_BASE && (low > 0 || high < 0) ? 'solid' : 'tentative';
}

function without(all: GroupCounts, own: GroupCounts): GroupCounts {
  return {
    detractors: all.detractors - own.detractors,
    neutrals: all.neutrals - own.neutrals,
    promoters: all.promoters - own.promoters,
  };
}

/** Named people need 30 answers, everything else 10. */
export function placeTable(
  question: ReasonQuestion,
  attribute: AttributeColumn,
  second: SecondScore | null,
): PlaceTable {
  const { columns, rows } = question;
  const byCode = rowsByCode(attribute, rows);
  const minimum = attribute.role === 'agent' ? FULL_BASE : MIN_BASE;
  const used = [...byCode.keys()].filter((code) => code > 0 && (byCode[code]?.length ?? 0) > 0);
  const shown = used
    .filter((code) => (byCode[code]?.length ?? 0) >= minimum)
    .toSorted((a, b) => (byCode[b]?.length ?? 0) - (byCode[a]?.length ?? 0) || a - b);
  const signs = (own: readonly number[]): GroupCounts => countSigns(own.map((row) => signAt(columns.x, row)));
  const all = signs(used.flatMap((code) => byCode[code] ?? []));
  const saidAt = placeReasons(question, attribute);
  const places = shown.map((code): Place => {
    const own = byCode[code] ?? [];
    const counts = signs(own);
    const difference =
      columns.metric === null ? null : differenceOf(columns.metric, counts, without(all, counts));
    return {
      value: attribute.values[code] ?? '',
      score: summaryOf(columns, own),
      second: second === null ? null : secondSummary(second, own),
      difference,
      verdict: verdictOf(difference, own.length),
      ...saidAt(code),
    };
  });
  const left = used.filter((code) => !shown.includes(code));
  const answers = left.reduce((sum, code) => sum + (byCode[code]?.length ?? 0), 0);
  return { attribute: attribute.name, places, omitted: { places: left.length, answers } };
}

/** Score of each channel in each stage, as both tables show them; null without both columns or without a score. */
export function crossingOf(
  { columns, rows }: ReasonQuestion,
  { channel, stage }: ChannelColumns,
  [channels, stages]: readonly [PlaceTable | null, PlaceTable | null],
): Crossing | null {
  const { metric } = columns;
  if (metric === null || channel === null || stage === null || channels === null || stages === null) {
    return null;
  }
  const names = channels.places.map(({ value }) => value);
  const byStage = rowsByCode(stage, rows);
  const scoresOf = (value: string): ScoreSummary[] => {
    const own = rowsByCode(channel, Uint32Array.from(byStage[stage.values.indexOf(value)] ?? []));
    return names.map((name) => {
      const inside = own[channel.values.indexOf(name)] ?? [];
      return summarizeScore(metric, countSigns(inside.map((row) => signAt(columns.x, row))));
    });
  };
  return {
    channels: names,
    rows: stages.places.map(({ value }) => ({ stage: value, scores: scoresOf(value) })),
  };
}
