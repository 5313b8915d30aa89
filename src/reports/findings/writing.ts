/** Who wrote and who kept silent, and whether scores and texts say the same. */
import type { Metric } from '../../ingest/types.ts';
import { GROUPS, NEGATIVE, POSITIVE } from '../response-columns.ts';
import { markAt, offsetAt, signAt } from '../stats/at.ts';
import { totalOf, type GroupCounts } from '../stats/counts.ts';
import { newcombe } from '../stats/newcombe.ts';
import { scoreDifference } from '../stats/score-difference.ts';
import { chiSquaredTest } from '../stats/share/chi-squared-test.ts';
import { sumGroups, type PerGroup } from '../tally/tally.ts';
import type { Writing } from '../why-types.ts';
import { scaled, shareEstimate } from './estimates.ts';
import { quoteAt } from './choose-quotes.ts';
import { MIN_BASE } from './gates.ts';
import type { Survey } from './survey.ts';

const PERCENT = 100;
const MOST_QUOTES = 3;
/** One polarity in ten is read wrongly: measured on comments held aside (docs/accuracy.md). */
const POLARITY_ERROR = 0.1;

interface Sides {
  neg: boolean;
  pos: boolean;
  readonly mention: number;
}

function sidesOf({ columns }: Survey, row: number): Sides {
  const { mentionStart, mentionPolarity } = columns;
  const sides = { neg: false, pos: false, mention: offsetAt(mentionStart, row) };
  for (let at = sides.mention; at < offsetAt(mentionStart, row + 1); at += 1) {
    const polarity = markAt(mentionPolarity, at);
    sides.neg ||= polarity === NEGATIVE;
    sides.pos ||= polarity === POSITIVE;
  }
  return sides;
}

/** Promoters who only complain, detractors who only praise. */
function contradictionsOf(survey: Survey): Writing['contradictions'] {
  const { columns, selection, tally } = survey;
  const found: { row: number; mention: number }[] = [];
  let polar = 0;
  for (const row of selection.rows) {
    const x = signAt(columns.x, row);
    const { neg, pos, mention } = sidesOf(survey, row);
    if (x !== 0 && neg !== pos) {
      polar += 1;
      if (x > 0 === neg) {
        found.push({ row, mention });
      }
    }
  }
  const fresh = found.filter(({ row }) => !survey.quoted.rows.has(row)).slice(0, MOST_QUOTES);
  return {
    count: found.length,
    share: shareEstimate(found.length, sumGroups(tally.commenters)),
    expected: POLARITY_ERROR * polar,
    quotes: fresh.map(({ row, mention }) => quoteAt(columns, row, mention)),
    evidence: found.map(({ row }) => offsetAt(columns.line, row)),
  };
}

/** `wrote` less `silent`, in points; both with answers. */
function compare(metric: Metric, wrote: GroupCounts, silent: GroupCounts): Writing['difference'] {
  if (metric === 'nps') {
    const found = scoreDifference(silent, wrote);
    return found === null ? null : { value: PERCENT * found.difference, interval: scaled(found.interval) };
  }
  const share = (counts: GroupCounts) => ({ count: counts.promoters, n: totalOf(counts) });
  const interval = newcombe(share(wrote), share(silent));
  const value = PERCENT * (wrote.promoters / totalOf(wrote) - silent.promoters / totalOf(silent));
  return interval === null ? null : { value, interval: scaled(interval) };
}

function toCounts([detractors, neutrals, promoters]: PerGroup): GroupCounts {
  return { detractors, neutrals, promoters };
}

/** Score of those who wrote less that of the silent; null below 10 of either. */
function differenceOf({ metric, tally }: Survey): Writing['difference'] {
  const [all, wrote] = [toCounts(tally.responses), toCounts(tally.commenters)];
  const silent = {
    detractors: all.detractors - wrote.detractors,
    neutrals: all.neutrals - wrote.neutrals,
    promoters: all.promoters - wrote.promoters,
  };
  const isEnough = Math.min(totalOf(wrote), totalOf(silent)) >= MIN_BASE;
  return metric === null || !isEnough ? null : compare(metric, wrote, silent);
}

/** Null without a score or below 10 answers. */
export function writingOf(survey: Survey): Writing | null {
  const { metric, tally } = survey;
  if (metric === null || sumGroups(tally.responses) < MIN_BASE) {
    return null;
  }
  const counts = GROUPS.map((group, index) => ({
    group,
    wrote: tally.commenters[index] ?? 0,
    all: tally.responses[index] ?? 0,
  }));
  return {
    rates: counts.map(({ group, wrote, all }) => ({ group, rate: shareEstimate(wrote, all) })),
    p: chiSquaredTest(counts.map(({ wrote, all }) => [wrote, all - wrote]))?.p ?? null,
    difference: differenceOf(survey),
    contradictions: contradictionsOf(survey),
  };
}
