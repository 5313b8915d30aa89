/** Columns become a ranked backlog: what customers ask to be changed or kept. */
import { chooseQuotes } from '../../findings/choose-quotes.ts';
import { isClear } from '../../findings/impact.ts';
import { fitReasonModel } from '../../findings/reason-model.ts';
import { outcomes } from '../../findings/impact.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import type { Selection } from '../../select-rows.ts';
import { offsetAt, signAt } from '../../stats/at.ts';
import { collectEvidence } from '../../tally/collect-evidence.ts';
import { sumGroups } from '../../tally/tally.ts';
import { tallyResponses } from '../../tally/tally-responses.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import { SEED, holdContest } from './contest.ts';
import { dossierOf, linesOf, type Backlog, type Line } from './dossier.ts';
import { readPeriods } from '../../findings/periods.ts';
import { raisedSegments } from '../../findings/raised-segments.ts';
import { readId, toImprovements } from './to-improvements.ts';
import { trendsOf } from '../../findings/trends.ts';
import type { Improvement, ImprovementsReport } from './types.ts';
import { tallyWhatIfs } from './what-if.ts';

/** Improvements of themes that name no reason. */
function generalIds({ themes }: ResponseColumns, { taxonomy }: KindOptions): Set<string> {
  const general = new Set(taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  return new Set(themes.filter((id) => general.has(readId(id).theme)));
}

function openBacklog(
  columns: ResponseColumns,
  selection: Selection,
  { taxonomy, general }: { taxonomy: KindOptions['taxonomy']; general: ReadonlySet<string> },
): Backlog {
  const { metric, x } = columns;
  const { rows } = selection;
  const values = outcomes(metric ?? 'nps');
  const outcomeOf = (row: number): number => values[signAt(x, row) + 1] ?? 0;
  const model =
    metric === null ? 'no-score' : fitReasonModel({ columns, rows, outcomeOf, general, controls: null });
  return {
    columns,
    metric,
    taxonomy,
    tally: tallyResponses(columns, selection, general),
    evidence: collectEvidence(columns, rows),
    model,
    ceilings: tallyWhatIfs(columns, rows, general),
    firsts: typeof model === 'string' ? new Map() : holdContest(model),
  };
}

type Unranked = Omit<Improvement, 'rank' | 'examples'>;

/** What is to be kept comes last; clear points first, the most on top; then by how many say it. */
function byStake(a: Unranked, b: Unranked): number {
  const kept = ({ change }: Unranked): number => Number(change === 'keep');
  const size = ({ points }: Unranked): number => (isClear(points) ? Math.abs(points.value ?? 0) : 0);
  return kept(a) - kept(b) || size(b) - size(a) || b.mentions - a.mentions || (a.id < b.id ? -1 : 1);
}

/** No comment is quoted twice; requests choose before opinions, the first improvement before the second. */
function withExamples(columns: ResponseColumns, found: readonly Unranked[], lines: readonly Line[]) {
  const quoted = { rows: new Set<number>(), texts: new Set<string>() };
  const examplesOf = ({ rows, mentions, requests }: Line, isRequest: boolean) => {
    const places = rows.flatMap((row, place) => (requests.has(row) === isRequest ? [place] : []));
    const evidence = {
      rows: places.map((place) => rows[place] ?? 0),
      mentions: places.map((place) => mentions[place] ?? 0),
    };
    return chooseQuotes(columns, evidence, quoted);
  };
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return found.toSorted(byStake).map((one, index): Improvement => {
    const line = lineOf.get(one.id);
    const [requests, opinions] =
      line === undefined ? [[], []] : [examplesOf(line, true), examplesOf(line, false)];
    return { ...one, rank: index + 1, examples: { requests, opinions } };
  });
}

/** Deterministic: the same columns and options give the same report. */
export function buildImprovements(original: ResponseColumns, options: KindOptions): ImprovementsReport {
  const { head, selection } = openHead('improvements', original, options);
  const columns = toImprovements(original);
  const general = generalIds(columns, options);
  const backlog = openBacklog(columns, selection, { taxonomy: options.taxonomy, general });
  const lines = linesOf(backlog, general);
  const rows = lines.map((line) => line.rows);
  const periods = readPeriods(columns, selection.rows);
  const trends = trendsOf(rows, periods);
  const segments = raisedSegments(columns, selection.rows, rows);
  const found = lines.map((line, index): Unranked => {
    const requests = line.requests.size;
    return {
      ...dossierOf(backlog, line),
      requests,
      opinions: line.rows.length - requests,
      trend: trends[index] ?? { counts: [], direction: null, q: null },
      segments: segments.ofLines[index] ?? [],
      evidence: line.rows.map((row) => offsetAt(columns.line, row)).toSorted((a, b) => a - b),
    };
  });
  return {
    ...head,
    responses: sumGroups(backlog.tally.responses),
    commenters: sumGroups(backlog.tally.commenters),
    periods:
      periods === null ? null : { unit: periods.unit, from: periods.from, commenters: periods.commenters },
    searched: segments.searched,
    seed: SEED,
    improvements: withExamples(columns, found, lines),
  };
}
