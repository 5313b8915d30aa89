/** The same customers in several channels. */
import { outcomes } from '../../findings/impact.ts';
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_BASE } from '../../findings/gates.ts';
import type { AttributeColumn } from '../../response-columns.ts';
import { codeAt, dayAt, offsetAt, signAt } from '../../stats/at.ts';
import { Z95 } from '../../stats/normal.ts';
import { clusteredMean } from '../../stats/score/clustered-mean.ts';
import { meanInterval } from '../../stats/score/mean-interval.ts';
import { sampleOf } from '../../stats/score/sample.ts';
import type { Interval } from '../../types.ts';
import { judgedOf } from './judged.ts';
import type { ReasonQuestion } from './place-reasons.ts';
import type { ChannelPair, Customers, RepeatedComplaint } from './types.ts';

/** Fewer people than this could be recognised. */
const MIN_SHOWN = 5;
const MAX_PAIRS = 10;
const PERCENT = 100;

/** Rows by customer. */
function rowsByCustomer({ columns, rows }: ReasonQuestion): Map<number, number[]> {
  const byCustomer = new Map<number, number[]>();
  for (const row of rows) {
    const customer = dayAt(columns.customer, row);
    if (customer >= 0) {
      const own = byCustomer.get(customer) ?? [];
      own.push(row);
      byCustomer.set(customer, own);
    }
  }
  return byCustomer;
}

/** Worth of an answer, as the score counts it. */
function worthOf({ columns }: ReasonQuestion): (row: number) => number {
  const values = outcomes(columns.metric ?? 'nps');
  return (row) => values[signAt(columns.x, row) + 1] ?? 0;
}

function clusteredInterval(
  question: ReasonQuestion,
  byCustomer: ReadonlyMap<number, readonly number[]>,
): Interval | null {
  const worth = worthOf(question);
  const { columns, rows } = question;
  const lone = [...rows].filter((row) => dayAt(columns.customer, row) < 0).map((row) => [row]);
  const clusters = [...byCustomer.values(), ...lone].map((own) => ({
    n: own.length,
    sum: own.reduce((sum, row) => sum + worth(row), 0),
  }));
  const found = clusteredMean(clusters);
  const least = columns.metric === 'nps' ? -1 : 0;
  return found === null
    ? null
    : scaled([Math.max(least, found.mean - Z95 * found.se), Math.min(1, found.mean + Z95 * found.se)]);
}

/** Mean worth of a customer's answers by code of the channel. */
function meansByCode(
  own: readonly number[],
  { codes }: AttributeColumn,
  worth: (row: number) => number,
): Map<number, number> {
  const sums = new Map<number, { n: number; sum: number }>();
  for (const row of own) {
    const code = codeAt(codes, row);
    if (code > 0) {
      const { n, sum } = sums.get(code) ?? { n: 0, sum: 0 };
      sums.set(code, { n: n + 1, sum: sum + worth(row) });
    }
  }
  return new Map([...sums].map(([code, { n, sum }]) => [code, sum / n]));
}

/** Differences of each pair of channels, one a customer, under "low code, high code". */
function pairDifferences(
  question: ReasonQuestion,
  channel: AttributeColumn,
  customers: Iterable<readonly number[]>,
): Map<string, { first: number; second: number; differences: number[] }> {
  const worth = worthOf(question);
  const pairs = new Map<string, { first: number; second: number; differences: number[] }>();
  for (const own of customers) {
    const means = [...meansByCode(own, channel, worth)].toSorted(([a], [b]) => a - b);
    means.forEach(([first, before], index) => {
      for (const [second, after] of means.slice(index + 1)) {
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? { first, second, differences: [] };
        pair.differences.push(after - before);
        pairs.set(key, pair);
      }
    });
  }
  return pairs;
}

/** Paired t; none below ten customers, or where nobody differs. */
function pairsOf(
  question: ReasonQuestion,
  channel: AttributeColumn,
  customers: Iterable<readonly number[]>,
): ChannelPair[] {
  const nameOf = (code: number): string => channel.values[code] ?? '';
  return [...pairDifferences(question, channel, customers).values()]
    .filter(({ differences }) => differences.length >= MIN_BASE)
    .flatMap(({ first, second, differences }): ChannelPair[] => {
      const n = differences.length;
      const sum = differences.reduce((a, b) => a + b, 0);
      const sample = sampleOf({ n, sum, squares: differences.reduce((a, b) => a + b * b, 0) });
      const interval = sample === null ? null : meanInterval(sample);
      if (interval === null) {
        return [];
      }
      const isClear = n >= FULL_BASE && (interval[0] > 0 || interval[1] < 0);
      const difference = { value: (PERCENT * sum) / n, interval: scaled(interval) };
      const verdict = isClear ? 'solid' : 'tentative';
      return [{ first: nameOf(first), second: nameOf(second), customers: n, difference, verdict }];
    })
    .toSorted((a, b) => b.customers - a.customers)
    .slice(0, MAX_PAIRS);
}

/** Of one customer, the last row by channel of each theme complained of. */
function complaintsOf(
  { columns, general }: ReasonQuestion,
  { codes }: AttributeColumn,
  own: readonly number[],
): Map<string, Map<number, number>> {
  const byTheme = new Map<string, Map<number, number>>();
  for (const row of own.filter((one) => codeAt(codes, one) > 0)) {
    for (const { theme, polarity } of judgedOf(columns, row, general)) {
      if (polarity === 'neg') {
        byTheme.set(theme, (byTheme.get(theme) ?? new Map<number, number>()).set(codeAt(codes, row), row));
      }
    }
  }
  return byTheme;
}

/** Customers who complain of one theme in more than one channel. */
function repeatedOf(
  question: ReasonQuestion,
  channel: AttributeColumn,
  customers: readonly (readonly number[])[],
): RepeatedComplaint[] {
  const { columns, ownerOf } = question;
  const byTheme = new Map<string, number[][]>();
  const complaints = customers.flatMap((own) => [...complaintsOf(question, channel, own)]);
  for (const [theme, rows] of complaints.filter(([, { size }]) => size > 1)) {
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), [...rows.values()]]);
  }
  return [...byTheme]
    .filter(([, found]) => found.length >= MIN_SHOWN)
    .map(([theme, found]) => ({
      theme,
      owner: ownerOf(theme),
      customers: found.length,
      evidence: found
        .flat()
        .map((row) => offsetAt(columns.line, row))
        .toSorted((a, b) => a - b),
    }))
    .toSorted((a, b) => b.customers - a.customers || (a.theme < b.theme ? -1 : 1));
}

/** Null where the file has no customer numbers. */
export function studyCustomers(question: ReasonQuestion, channel: AttributeColumn | null): Customers | null {
  const byCustomer = rowsByCustomer(question);
  if (byCustomer.size === 0) {
    return null;
  }
  const returning = [...byCustomer.values()].filter(({ length }) => length > 1);
  const channelsOf = (own: readonly number[]): number =>
    new Set(own.map((row) => (channel === null ? 0 : codeAt(channel.codes, row))).filter((code) => code > 0))
      .size;
  const crossing = returning.filter((own) => channelsOf(own) > 1);
  const isScored = question.columns.metric !== null;
  return {
    known: byCustomer.size,
    returning: returning.length,
    crossing: crossing.length,
    clustered: isScored && returning.length > 0 ? clusteredInterval(question, byCustomer) : null,
    pairs: channel === null || !isScored ? [] : pairsOf(question, channel, crossing),
    repeated: channel === null ? [] : repeatedOf(question, channel, crossing),
  };
}
