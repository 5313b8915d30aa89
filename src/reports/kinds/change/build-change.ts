/** Two sides become a change report: the order of the steps and nothing else. */
import type { Metric } from '../../../ingest/types.ts';
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_BASE } from '../../findings/gates.ts';
import { summarizeScore } from '../../findings/score.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import { selectRows } from '../../select-rows.ts';
import { totalOf, type GroupCounts } from '../../stats/counts.ts';
import { newcombe } from '../../stats/newcombe.ts';
import { scoreDifference } from '../../stats/score-difference.ts';
import type { Interval } from '../../types.ts';
import { KindOptionError, said, type KindOptions } from '../kind.ts';
import { countGroups, openHead } from '../report-head.ts';
import { decomposeByLedger } from './by-ledger.ts';
import { decomposeByModel, type Decomposition } from './by-model.ts';
import { decomposeByTarget } from './by-target.ts';
import { countCommenters, type ChangeQuestion } from './change-question.ts';
import { checkComposition } from './composition.ts';
import { checkMixes } from './mixes.ts';
import { countFrequencies, hasChanged, toFrequencies } from './frequencies.ts';
import { scoreTrend } from './score-trend.ts';
import { chooseSides, type SideRows } from './sides.ts';
import { toFindings } from './to-findings.ts';
import { collectVoices } from './voices.ts';
import type { ChangeReport, ChangeSide, NoLedger, SideName } from './types.ts';

/** What the report says beyond its head. */
type Body = Omit<ChangeReport, 'input' | 'score' | 'kind' | 'engine' | 'lexiconDigest' | 'filter'>;

function describeSide(columns: ResponseColumns, { name, rows }: SideRows): ChangeSide {
  const { metric } = columns;
  const score = metric === null ? null : summarizeScore(metric, countGroups(columns, rows));
  return { name, score, responses: rows.length, commenters: countCommenters(columns, rows) };
}

/** Second less first, in points. */
function intervalOf(metric: Metric, first: GroupCounts, second: GroupCounts): Interval | null {
  if (metric === 'nps') {
    return scaledOrNull(scoreDifference(first, second)?.interval ?? null);
  }
  const asShare = (counts: GroupCounts) => ({ count: counts.promoters, n: totalOf(counts) });
  return scaledOrNull(newcombe(asShare(second), asShare(first)));
}

function scaledOrNull(interval: Interval | null): Interval | null {
  return interval === null ? null : scaled(interval);
}

function judgeDifference(
  value: number | null,
  interval: Interval | null,
  n: number,
): ChangeReport['difference'] {
  if (value === null || interval === null) {
    return { value: null, interval: null, verdict: null };
  }
  const isClear = interval[0] * interval[1] > 0 && n >= FULL_BASE;
  return { value, interval, verdict: isClear ? 'clear' : 'cannot-tell' };
}

function differenceOf({ columns, metric, first, second }: ChangeQuestion): ChangeReport['difference'] {
  const [one, two] = [countGroups(columns, first), countGroups(columns, second)];
  const [before, after] = [summarizeScore(metric, one).value, summarizeScore(metric, two).value];
  const value = before === null || after === null ? null : after - before;
  return judgeDifference(value, intervalOf(metric, one, two), Math.min(first.length, second.length));
}

function emptyBody(first: ChangeSide, second: ChangeSide, noLedger: NoLedger): Body {
  const difference = { value: null, interval: null, verdict: null };
  const nothing = {
    ledger: [],
    controls: [],
    findings: [],
    frequencies: [],
    voices: [],
    mixes: [],
    checks: [],
  };
  return { first, second, undated: 0, difference, method: null, noLedger, trend: null, ...nothing };
}

function ledgerParts(question: ChangeQuestion, found: Decomposition | null) {
  if (found === null) {
    return { method: null, noLedger: 'few-responses' as const, ledger: [], controls: [], findings: [] };
  }
  const { method, steps: ledger, controls } = found;
  return { method, noLedger: null, ledger, controls, findings: toFindings(question, found) };
}

/** Attributes whose values are the sides themselves. */
function comparedBy(names: readonly SideName[]): string[] {
  return names.flatMap((name) => ('attribute' in name ? [name.attribute] : []));
}

function compareSides(question: ChangeQuestion, first: ChangeSide, second: ChangeSide): Body {
  const { columns } = question;
  const fewer = Math.min(question.first.length, question.second.length);
  const counted = countFrequencies(question);
  const needed = counted.filter(hasChanged).map(({ signal }) => signal);
  const found =
    fewer < FULL_BASE ? null : (decomposeByModel(question, needed) ?? decomposeByLedger(question));
  const difference = differenceOf(question);
  const frequencies = toFrequencies(question, counted);
  const parts = ledgerParts(question, found);
  const isTime = first.name.is === 'period' && second.name.is === 'period';
  const dated = selectRows(columns, { from: '0001-01-01', to: null });
  return {
    first,
    second,
    undated: isTime ? dated.undated : 0,
    difference,
    ...parts,
    frequencies,
    voices: collectVoices(columns, question.second, [...parts.findings, ...frequencies]),
    mixes: fewer < FULL_BASE ? [] : checkMixes(question, difference.verdict === 'clear'),
    checks: fewer < MIN_BASE ? [] : checkComposition(question),
    trend: isTime ? scoreTrend(question) : null,
  };
}

/** @throws KindOptionError */
function targetOf(options: KindOptions, metric: Metric): number | null {
  const [text] = said(options, 'target');
  if (text === undefined) {
    return null;
  }
  const target = text.trim() === '' ? NaN : Number(text.replace(',', '.').replace('\u2212', '-'));
  const lowest = metric === 'nps' ? -100 : 0;
  if (!(target >= lowest && target <= 100)) {
    throw new KindOptionError('target', `expected a number from ${lowest} to 100, got \`${text}\``);
  }
  if (said(options, 'against').length > 0) {
    throw new KindOptionError('target', 'a target is itself what is compared with: leave out against');
  }
  return target;
}

function compareTarget(question: ChangeQuestion, target: number): Body {
  const { columns, second: rows } = question;
  const second = describeSide(columns, { name: { is: 'all' }, rows });
  const { value = null, interval = null } = second.score ?? {};
  const first = { name: { is: 'target', value: target }, score: null, responses: 0, commenters: 0 } as const;
  const shifted = interval === null ? null : ([interval[0] - target, interval[1] - target] as const);
  const found = value === null ? null : decomposeByTarget(question, { score: value, target });
  const parts = ledgerParts(question, found);
  return {
    ...emptyBody(first, second, 'few-responses'),
    difference: judgeDifference(value === null ? null : value - target, shifted, rows.length),
    ...parts,
    voices: collectVoices(columns, rows, parts.findings),
  };
}

/** @throws KindOptionError */
export function buildChange(columns: ResponseColumns, options: KindOptions): ChangeReport {
  const { head, selection } = openHead('change', columns, options);
  const { metric } = columns;
  const general = new Set(options.taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const target = metric === null ? null : targetOf(options, metric);
  if (metric !== null && target !== null) {
    const question = {
      columns,
      metric,
      general,
      first: new Uint32Array(),
      second: selection.rows,
      compared: [],
    };
    return { ...head, ...compareTarget(question, target) };
  }
  const sides = chooseSides(columns, options, selection.rows);
  const [first, second] = [describeSide(columns, sides[0]), describeSide(columns, sides[1])];
  if (metric === null) {
    return { ...head, ...emptyBody(first, second, 'no-score') };
  }
  const compared = comparedBy([first.name, second.name]);
  const question = { columns, metric, general, first: sides[0].rows, second: sides[1].rows, compared };
  return { ...head, ...compareSides(question, first, second) };
}
