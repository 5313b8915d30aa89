/** What else may have changed between the sides: how many wrote, who answered, in which language. */
import { codeAt, markAt } from '../../stats/at.ts';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { chiSquaredTest } from '../../stats/share/chi-squared-test.ts';
import { countCommenters, type ChangeQuestion } from './change-question.ts';
import { SOLID_RATE } from './choose-notable.ts';
import { dividingAttributes } from './mixes.ts';
import type { CompositionCheck } from './types.ts';

/** Per cent of the answers that must have moved to matter, however sure the test is. */
const LEAST_MOVED = 5;

type Subject = Pick<CompositionCheck, 'what' | 'attribute'>;

interface Compared extends Subject {
  readonly values: readonly string[];
  /** By value, on each side. */
  readonly counts: readonly [first: readonly number[], second: readonly number[]];
}

function countBy(values: readonly string[], rows: Uint32Array, codeOf: (row: number) => number): number[] {
  const counts = values.map(() => 0);
  for (const row of rows) {
    const code = codeOf(row);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function compare(
  question: ChangeQuestion,
  subject: Subject & { readonly values: readonly string[] },
  codeOf: (row: number) => number,
): Compared {
  const { first, second } = question;
  const counts = [countBy(subject.values, first, codeOf), countBy(subject.values, second, codeOf)] as const;
  return { ...subject, counts };
}

function commentRate({ columns, first, second }: ChangeQuestion): Compared {
  const split = (rows: Uint32Array): number[] => {
    const commenters = countCommenters(columns, rows);
    return [commenters, rows.length - commenters];
  };
  return { what: 'comment-rate', attribute: null, values: ['', ''], counts: [split(first), split(second)] };
}

/** Of the comments alone. */
function languages(question: ChangeQuestion): Compared {
  const { columns, first, second } = question;
  const wrote = (rows: Uint32Array): Uint32Array => rows.filter((row) => markAt(columns.language, row) > 0);
  const subject = { what: 'language', attribute: null, values: columns.languages } as const;
  return compare({ ...question, first: wrote(first), second: wrote(second) }, subject, (row) =>
    markAt(columns.language, row),
  );
}

function share(counts: readonly number[], index: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (100 * (counts[index] ?? 0)) / total;
}

function describe({ what, attribute, values, counts }: Compared, adjustedP: number): CompositionCheck {
  const [one, two] = counts;
  const shares = values.map((value, index) => ({
    value,
    first: share(one, index),
    second: share(two, index),
  }));
  const moved = shares.reduce((sum, { first, second }) => sum + Math.abs(second - first), 0) / 2;
  const [most = { value: '', first: 0, second: 0 }] = shares.toSorted(
    (a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first),
  );
  const verdict = adjustedP <= SOLID_RATE && moved >= LEAST_MOVED ? 'changed' : 'steady';
  return { what, attribute, moved, adjustedP, verdict, most };
}

/** Comment rate first, then every attribute that divides the answers, then the languages. */
export function checkComposition(question: ChangeQuestion): CompositionCheck[] {
  const attributes = dividingAttributes(question).map((attribute) => {
    const subject = { what: 'attribute', attribute: attribute.name, values: attribute.values } as const;
    return compare(question, subject, (row) => codeAt(attribute.codes, row));
  });
  const compared = [commentRate(question), ...attributes, languages(question)];
  const tested = compared.flatMap((one) => {
    const test = chiSquaredTest(one.counts);
    return test === null ? [] : [{ one, p: test.p }];
  });
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  return tested.map(({ one }, index) => describe(one, adjusted[index] ?? 1));
}
