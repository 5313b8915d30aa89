/** One improvement with everything that is known of it but what needs the others: rank, trend, segments, examples. */
import type { Metric } from '../../../ingest/types.ts';
import { noEstimate, shareEstimate } from '../../findings/estimates.ts';
import { caveatsOf, estimateImpact, mentionsNeeded, verdictOf, type Impact } from '../../findings/impact.ts';
import type { ReasonModel } from '../../findings/reason-model.ts';
import { NEGATIVE, POLARITIES, POSITIVE, signalOf, type ResponseColumns } from '../../response-columns.ts';
import { Z95 } from '../../stats/normal.ts';
import type { CeilingTally } from '../../stats/priority/ceilings.ts';
import type { EvidenceByGroup } from '../../tally/collect-evidence.ts';
import { NOBODY, signalKey, sumGroups, type PerGroup, type Tally } from '../../tally/tally.ts';
import type { Estimate, NoEstimate, Taxonomy } from '../../types.ts';
import { isRequest, readId } from './to-improvements.ts';
import type { Change, First, Improvement } from './types.ts';
import { whatIf } from './what-if.ts';

/** What the dossiers are made from: computed once for all. */
export interface Backlog {
  /** With improvements for themes. */
  readonly columns: ResponseColumns;
  readonly metric: Metric | null;
  readonly taxonomy: Taxonomy;
  readonly tally: Tally;
  readonly evidence: EvidenceByGroup;
  readonly model: ReasonModel | NoEstimate;
  readonly ceilings: CeilingTally;
  readonly firsts: ReadonlyMap<number, First>;
}

/** An improvement by its number in the columns, and the rows and mentions that say it. */
export interface Line {
  readonly id: string;
  readonly change: Change;
  readonly theme: string;
  readonly number: number;
  readonly signal: number;
  readonly counts: PerGroup;
  readonly rows: readonly number[];
  readonly mentions: readonly number[];
  /** Of the rows, those that suggest or ask something; none where all praise. */
  readonly requests: ReadonlySet<number>;
}

type Dossier = Omit<
  Improvement,
  'rank' | 'requests' | 'opinions' | 'trend' | 'segments' | 'examples' | 'evidence'
>;

const CHANGES: readonly Change[] = ['fix', 'add', 'speed', 'simplify', 'inform', 'price', 'policy', 'keep'];

/** Improvements that somebody voiced, those without a reason left out. */
export function linesOf({ columns, tally, evidence }: Backlog, general: ReadonlySet<string>): Line[] {
  return columns.themes.flatMap((id, number) => {
    const { change: name, theme } = readId(id);
    const change = CHANGES.find((one) => one === name);
    if (change === undefined || general.has(id)) {
      return [];
    }
    const polarity = change === 'keep' ? POSITIVE : NEGATIVE;
    const key = signalKey(id, POLARITIES[polarity] ?? 'neg');
    const counts = tally.mentions.get(key) ?? NOBODY;
    const said = evidence.flatMap((group) => group.get(key) ?? []);
    const rows = said.flatMap((one) => one.rows);
    const mentions = said.flatMap((one) => one.mentions);
    const signal = signalOf(number, polarity);
    const asking = change === 'keep' ? [] : rows.filter((row) => isRequest(columns, row));
    const line = { id, change, theme, number, signal, counts, rows, mentions, requests: new Set(asking) };
    return rows.length === 0 ? [] : [line];
  });
}

function perMentionOf({ model, tally }: Backlog, { signal }: Line, { impact }: Impact): Estimate {
  const found = typeof model === 'string' ? undefined : model.impacts.get(signal);
  const n = sumGroups(tally.responses);
  if (found === undefined || impact.value === null) {
    return noEstimate('adjusted-cost', n, impact.reason ?? 'few-mentions');
  }
  const half = Z95 * found.betaSe;
  const interval = [100 * (found.beta - half), 100 * (found.beta + half)] as const;
  return { value: 100 * found.beta, interval, n, method: 'adjusted-cost', reason: null };
}

function companionOf({ model, columns }: Backlog, { signal }: Line): string | null {
  const companion = typeof model !== 'string' && model.impacts.has(signal) ? model.companionOf(signal) : null;
  return companion === null ? null : (columns.themes[Math.floor(companion / POLARITIES.length)] ?? null);
}

function groupsOf({ metric }: Backlog, { counts }: Line): Improvement['groups'] {
  return metric === null ? null : { detractor: counts[0], neutral: counts[1], promoter: counts[2] };
}

export function dossierOf(backlog: Backlog, line: Line): Dossier {
  const { metric, model, tally, taxonomy, ceilings, firsts } = backlog;
  const { id, change, theme, signal, counts, number } = line;
  const impact = estimateImpact({
    metric,
    responses: tally.responses,
    mentions: counts,
    signal,
    isGeneral: false,
    model,
  });
  const commenters = sumGroups(tally.commenters);
  const companion = companionOf(backlog, line);
  const caveats = caveatsOf(impact, commenters, { hasCompanion: companion !== null, dependsOnModel: false });
  const isChange = change !== 'keep';
  return {
    id,
    change,
    theme,
    owner: taxonomy.find((known) => known.id === theme)?.owner ?? 'all',
    status: null,
    mentions: sumGroups(counts),
    groups: groupsOf(backlog, line),
    share: shareEstimate(sumGroups(counts), sumGroups(tally.responses)),
    points: impact.impact,
    perMention: perMentionOf(backlog, line, impact),
    rawGap: impact.rawGap,
    verdict: verdictOf(impact, commenters, caveats),
    mentionsNeeded: mentionsNeeded(impact, sumGroups(counts)),
    caveats,
    companion: caveats.includes('companion') ? companion : null,
    whatIf: isChange && metric !== null ? whatIf(ceilings, number, metric) : null,
    first: impact.impact.value === null ? null : (firsts.get(signal) ?? null),
  };
}
