/** Who wrote and who kept silent, and whether scores and texts say the same. */
import { GROUPS, NEGATIVE, POSITIVE } from '../response-columns.ts';
import { markAt, offsetAt, signAt } from '../stats/at.ts';
import { newcombe } from '../stats/newcombe.ts';
import { scoreDifference } from '../stats/score-difference.ts';
import { chiSquaredTest } from '../stats/share/chi-squared-test.ts';
import { sumGroups } from '../tally/tally.ts';
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

/** Score of those who wrote less that of the silent. */
function differenceOf(survey: Survey): Writing['difference'] {
  const { metric, tally } = survey;
  const [wrote, silent] = [
    tally.commenters,
    tally.responses.map((count, group) => count - (tally.commenters[group] ?? 0)),
  ].map(([detractors = 0, neutrals = 0, promoters = 0]) => ({ detractors, neutrals, promoters }));
  const n = ({ detractors, neutrals, promoters }: NonNullable<typeof wrote>): number =>
    detractors + neutrals + promoters;
  if (wrote === undefined || silent === undefined || Math.min(n(wrote), n(silent)) < MIN_BASE) {
    return null;
  }
  if (metric === 'nps') {
    const found = scoreDifference(silent, wrote);
    return found === null ? null : { value: PERCENT * found.difference, interval: scaled(found.interval) };
  }
  const [one, two] = [wrote, silent].map((counts) => ({ count: counts.promoters, n: n(counts) }));
  const interval = one === undefined || two === undefined ? null : newcombe(one, two);
  return interval === null
    ? null
    : {
        value: PERCENT * (wrote.promoters / n(wrote) - silent.promoters / n(silent)),
        interval: scaled(interval),
      };
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
