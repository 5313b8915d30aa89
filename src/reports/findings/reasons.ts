/** Reasons of one group: every theme with every polarity that somebody of the group voiced. */
import type { Owner, Polarity } from '../../analysis/types.ts';
import { GROUPS, POLARITIES, UNSCORED, signalOf } from '../response-columns.ts';
import { offsetAt } from '../stats/at.ts';
import { NOBODY, signalKey, sumGroups, type PerGroup } from '../tally/tally.ts';
import type { Estimate, Reason } from '../types.ts';
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

/** The proportional-odds model puts the contribution outside the interval. */
function dependsOnModel({ model }: Survey, signal: number): boolean {
  if (typeof model === 'string') {
    return false;
  }
  const found = model.impacts.get(signal);
  const other = model.ordinal()?.get(signal) ?? null;
  return found !== undefined && other !== null && (other < found.interval[0] || other > found.interval[1]);
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
  const caveats = caveatsOf(impact, base, {
    hasCompanion: companion !== null,
    dependsOnModel: dependsOnModel(survey, number),
  });
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

function clearSize(estimate: Estimate): number {
  return isClear(estimate) ? Math.abs(estimate.value ?? 0) : 0;
}

/** Clear effects first, the largest on top (of neutrals those at their borders); then by how many say it. */
function weightOf({ impact, thresholds, mentions }: ReasonBody): readonly [number, number] {
  const size =
    thresholds === null ? clearSize(impact) : Math.max(clearSize(thresholds.up), clearSize(thresholds.down));
  return [size, mentions];
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

/** A list of reasons to be made: of which group (as in a tally), and what it opens with. */
export interface ReasonList {
  readonly group: number;
  readonly polarities: readonly Polarity[];
}

function rank(survey: Survey, { group, polarities }: ReasonList): ReasonBody[] {
  return polarities.flatMap((polarity) =>
    signalsOfGroup(survey, group, polarity)
      .map((signal) => bodyOf(survey, group, signal))
      .toSorted(byWeight),
  );
}

/**
 * Per list the polarities one after the other, in each the weightiest first. No comment is quoted twice, so the
 * reasons choose in turn: the first of every list, then the second.
 */
export function reasonsOf(survey: Survey, lists: readonly ReasonList[]): Reason[][] {
  const ranked = lists.map((list) => rank(survey, list));
  const turns = ranked.flatMap((bodies, list) => bodies.map((body, turn) => ({ list, body, turn })));
  const reasons: Reason[][] = lists.map(() => []);
  for (const { list, body } of turns.toSorted((a, b) => a.turn - b.turn || a.list - b.list)) {
    const evidence = evidenceOf(survey, lists[list]?.group ?? UNSCORED, body);
    reasons[list]?.push({ ...body, quotes: chooseQuotes(survey.columns, evidence, survey.quoted) });
  }
  return reasons;
}

/** Counts of a signal that may never have been voiced. */
export function countsOf({ tally }: Survey, theme: string, polarity: Polarity): PerGroup {
  return tally.mentions.get(signalKey(theme, polarity)) ?? NOBODY;
}
