/** Every complaint and praise over the whole survey: where its points sit, how much a mention weighs, when and where it comes. */
import { NEGATIVE, POLARITIES, POSITIVE, signalOf } from '../response-columns.ts';
import { Z95 } from '../stats/normal.ts';
import { projectedShare } from '../stats/silence/projected-share.ts';
import type { Evidence } from '../tally/collect-evidence.ts';
import { signalKey, sumGroups, type PerGroup } from '../tally/tally.ts';
import type { Estimate, GroupSummary, Interval, Quote } from '../types.ts';
import type { Nature, Periods, ThemeProfile } from '../why-types.ts';
import { noEstimate } from './estimates.ts';
import { MIN_MENTIONS } from './gates.ts';
import { pointsLedger } from './points-ledger.ts';
import { readPeriods } from './periods.ts';
import { raisedSegments } from './raised-segments.ts';
import { countsOf } from './reasons.ts';
import { sharpestQuote } from './sharpest-quote.ts';
import type { Survey } from './survey.ts';
import { trendsOf } from './trends.ts';

const PERCENT = 100;

interface Signal {
  readonly theme: string;
  readonly polarity: 'neg' | 'pos';
  readonly number: number;
  readonly counts: PerGroup;
  /** Of all groups. */
  readonly evidence: Evidence;
}

function evidenceOf({ evidence }: Survey, theme: string, polarity: string): Evidence {
  const groups = evidence.map((byKey) => byKey.get(signalKey(theme, polarity)));
  return {
    rows: groups.flatMap((group) => group?.rows ?? []),
    mentions: groups.flatMap((group) => group?.mentions ?? []),
  };
}

function signalsOf(survey: Survey): Signal[] {
  const { columns, general } = survey;
  const named = columns.themes.filter((theme) => !general.has(theme)).toSorted();
  return named
    .flatMap((theme) =>
      ([NEGATIVE, POSITIVE] as const).map((index): Signal => {
        const polarity = POLARITIES[index] === 'neg' ? 'neg' : 'pos';
        const number = signalOf(columns.themes.indexOf(theme), index);
        const evidence = evidenceOf(survey, theme, polarity);
        return { theme, polarity, number, counts: countsOf(survey, theme, polarity), evidence };
      }),
    )
    .filter(({ counts }) => sumGroups(counts) >= MIN_MENTIONS);
}

/** Points that go with one mention: the coefficient alone. */
function perMentionOf({ model, tally }: Survey, { number }: Signal): Estimate {
  const n = sumGroups(tally.responses);
  if (typeof model === 'string') {
    return noEstimate('adjusted-cost', n, model);
  }
  const found = model.impacts.get(number);
  if (found === undefined) {
    return noEstimate('adjusted-cost', n, model.missing.get(number) ?? 'few-mentions');
  }
  const half = PERCENT * Z95 * found.betaSe;
  const value = PERCENT * found.beta;
  return { value, interval: [value - half, value + half], n, method: 'adjusted-cost', reason: null };
}

function projectedOf({ tally, metric }: Survey, { counts }: Signal): ThemeProfile['projected'] {
  const strata = [0, 1, 2].map((group) => ({
    respondents: tally.responses[group] ?? 0,
    commenters: tally.commenters[group] ?? 0,
    mentioners: counts[group] ?? 0,
  }));
  const found = metric === null ? null : projectedShare(strata);
  if (found === null) {
    return null;
  }
  const [low, high] = [found.share - Z95 * found.se, found.share + Z95 * found.se];
  return {
    value: PERCENT * found.share,
    interval: [PERCENT * Math.max(0, low), PERCENT * Math.min(1, high)],
  };
}

/** Clear complaint with fewer, and clear praise with more points; null where a side has no figure. */
function natureOf([worst = null, best = null]: readonly (Interval | null)[]): Nature | null {
  if (worst === null || best === null) {
    return null;
  }
  const [hurts, pleases] = [worst[1] < 0, best[0] > 0];
  if (hurts) {
    return pleases ? 'both' : 'hygiene';
  }
  return pleases ? 'delight' : null;
}

/** A promoter who complains of it, a detractor who praises it: the group's own first quote. */
function contraryOf(groups: readonly GroupSummary[], { theme, polarity }: Signal): Quote | null {
  const wanted = polarity === 'neg' ? 'promoter' : 'detractor';
  const summary = groups.find(({ group }) => group === wanted);
  const reason = summary?.reasons.find((one) => one.theme === theme && one.polarity === polarity);
  return reason?.quotes[0] ?? null;
}

function periodsOf({ unit, from, commenters }: Periods): Periods {
  return { unit, from, commenters };
}

function inPoints(value: number | undefined): number | null {
  return value === undefined ? null : PERCENT * value;
}

/** Themes that name no reason are left out. */
export function profilesOf(
  survey: Survey,
  groups: readonly GroupSummary[],
): { profiles: ThemeProfile[]; periods: Periods | null } {
  const { columns, selection, model } = survey;
  const signals = signalsOf(survey);
  const rows = signals.map(({ evidence }) => evidence.rows);
  const reader = readPeriods(columns, selection.rows);
  const trends = trendsOf(rows, reader);
  const { ofLines } = raisedSegments(columns, selection.rows, rows);
  const ledger = pointsLedger(
    survey,
    signals.map(({ number }) => number),
  );
  const weights = new Map(signals.map((signal) => [signal.number, perMentionOf(survey, signal)]));
  const ordinal = typeof model === 'string' ? null : model.ordinal();
  const profiles = signals.map((signal, index): ThemeProfile => {
    const { theme, polarity, number, counts } = signal;
    const sides = [NEGATIVE, POSITIVE].map(
      (side) => weights.get(signalOf(columns.themes.indexOf(theme), side))?.interval ?? null,
    );
    return {
      theme,
      polarity,
      mentions: sumGroups(counts),
      ledger: ledger[index] ?? null,
      perMention: perMentionOf(survey, signal),
      ordinal: inPoints(ordinal?.get(number)),
      nature: natureOf(sides),
      trend: trends[index] ?? { counts: [], direction: null, q: null },
      segments: ofLines[index] ?? [],
      projected: projectedOf(survey, signal),
      sharpest: sharpestQuote(survey, signal.evidence, polarity),
      contrary: contraryOf(groups, signal),
    };
  });
  return { profiles, periods: reader === null ? null : periodsOf(reader) };
}
