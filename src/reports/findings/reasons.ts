/** Reasons of one group: every theme with every polarity that somebody of the group voiced. */
import type { Owner, Polarity } from '../../analysis/types.ts';
import { GROUPS, POLARITIES, signalOf } from '../response-columns.ts';
import { offsetAt } from '../stats/at.ts';
import { NOBODY, signalKey, sumGroups, type PerGroup } from '../tally/tally.ts';
import type { Reason } from '../types.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { shareEstimate } from './estimates.ts';
import { caveatsOf, estimateImpact, isClear, mentionsNeeded, verdictOf, type Impact } from './impact.ts';
import type { Survey } from './survey.ts';
import { thresholdsOf } from './thresholds.ts';

type ReasonBody = Omit<Reason, 'quotes'>;

const NEUTRAL_GROUP = GROUPS.indexOf('neutral');

interface Signal {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly counts: PerGroup;
}

function ownerOf({ taxonomy }: Survey, theme: string): Owner {
  return taxonomy.find(({ id }) => id === theme)?.owner ?? 'all';
}

function numberOf({ columns }: Survey, { theme, polarity }: Signal): number {
  return signalOf(columns.themes.indexOf(theme), POLARITIES.indexOf(polarity));
}

function impactOf(survey: Survey, signal: Signal): Impact {
  return estimateImpact({
    metric: survey.metric,
    responses: survey.tally.responses,
    mentions: signal.counts,
    signal: numberOf(survey, signal),
    isGeneral: survey.general.has(signal.theme),
    model: survey.model,
  });
}

function companionTheme({ model, columns }: Survey, signal: number): string | null {
  const companion = typeof model !== 'string' && model.impacts.has(signal) ? model.companionOf(signal) : null;
  return companion === null ? null : (columns.themes[Math.floor(companion / POLARITIES.length)] ?? null);
}

function neutralThresholds(survey: Survey, signal: Signal): Reason['thresholds'] {
  const { borders, general } = survey;
  return borders === null || general.has(signal.theme)
    ? null
    : thresholdsOf(borders, numberOf(survey, signal));
}

function evidenceOf(
  { evidence }: Survey,
  group: number,
  { theme, polarity }: Pick<Signal, 'theme' | 'polarity'>,
) {
  return evidence[group]?.get(signalKey(theme, polarity)) ?? { rows: [], mentions: [] };
}

function bodyOf(survey: Survey, group: number, signal: Signal): ReasonBody {
  const { tally, columns } = survey;
  const number = numberOf(survey, signal);
  const base = tally.commenters[group] ?? 0;
  const mentions = signal.counts[group] ?? 0;
  const impact = impactOf(survey, signal);
  const companion = companionTheme(survey, number);
  const caveats = caveatsOf(impact, base, companion !== null);
  return {
    theme: signal.theme,
    owner: ownerOf(survey, signal.theme),
    polarity: signal.polarity,
    mentions,
    share: shareEstimate(mentions, base),
    reach: shareEstimate(sumGroups(signal.counts), sumGroups(tally.responses)),
    ...impact,
    thresholds: group === NEUTRAL_GROUP ? neutralThresholds(survey, signal) : null,
    verdict: verdictOf(impact, base, caveats),
    mentionsNeeded: mentionsNeeded(impact, sumGroups(signal.counts)),
    caveats,
    companion: caveats.includes('companion') ? companion : null,
    evidence: evidenceOf(survey, group, signal).rows.map((row) => offsetAt(columns.line, row)),
  };
}

/** Clear impacts first, the largest on top; then by how many say it. */
function weightOf(reason: ReasonBody): readonly [number, number] {
  const clear = isClear(reason.impact) ? Math.abs(reason.impact.value ?? 0) : 0;
  return [clear, reason.mentions];
}

function byWeight(a: ReasonBody, b: ReasonBody): number {
  const [clearA, mentionsA] = weightOf(a);
  const [clearB, mentionsB] = weightOf(b);
  return clearB - clearA || mentionsB - mentionsA || (a.theme < b.theme ? -1 : 1);
}

function signalsOfGroup({ tally }: Survey, group: number, polarity: Polarity): Signal[] {
  return [...tally.mentions].flatMap(([key, counts]) => {
    const [theme = '', said = ''] = key.split(' ');
    return said === polarity && (counts[group] ?? 0) > 0 ? [{ theme, polarity, counts }] : [];
  });
}

/** Polarities one after the other, in each the weightiest first, quotes chosen in that order. */
export function reasonsOf(survey: Survey, group: number, polarities: readonly Polarity[]): Reason[] {
  return polarities
    .flatMap((polarity) =>
      signalsOfGroup(survey, group, polarity)
        .map((signal) => bodyOf(survey, group, signal))
        .toSorted(byWeight),
    )
    .map((body) => ({
      ...body,
      quotes: chooseQuotes(survey.columns, evidenceOf(survey, group, body), survey.quoted),
    }));
}

/** Counts of a signal that may never have been voiced. */
export function countsOf({ tally }: Survey, theme: string, polarity: Polarity): PerGroup {
  return tally.mentions.get(signalKey(theme, polarity)) ?? NOBODY;
}
