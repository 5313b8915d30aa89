import { expect, test } from 'vitest';
import { IDENTIFIER_KINDS, type Removed } from '../../../src/analysis/redact/identifiers.ts';
import { redact } from '../../../src/analysis/redact/redact.ts';
import { loadRedactionWords } from '../../../src/lexicons/load-redaction-words.ts';
import { readExamples } from './examples.ts';

const WORDS = loadRedactionWords();
const EXAMPLES = ['examples.tsv', 'examples-later.tsv'].flatMap(readExamples);

/** A span of one example; equal only with the same ends and kind. */
const keyOf = (example: number, { start, end, kind }: Removed): string =>
  `${kind} ${example} ${start} ${end}`;

const EXPECTED = EXAMPLES.flatMap(({ expected }, at) => expected.map((span) => keyOf(at, span)));
const FOUND = EXAMPLES.flatMap(({ text }, at) => redact(text, WORDS).removed.map((span) => keyOf(at, span)));

/** Share of `of` that is also in `among`. */
function share(of: readonly string[], among: readonly string[]): number {
  const known = new Set(among);
  return of.filter((one) => known.has(one)).length / of.length;
}

const ofKind = (spans: readonly string[], kind: string): string[] =>
  spans.filter((span) => span.startsWith(`${kind} `));

/** One line a kind, as docs/privacy.md shows it. */
function tableOfKinds(): string[] {
  return IDENTIFIER_KINDS.map((kind) => {
    const [expected, found] = [ofKind(EXPECTED, kind), ofKind(FOUND, kind)];
    return `${kind} n=${expected.length} precision=${share(found, EXPECTED).toFixed(3)} recall=${share(expected, FOUND).toFixed(3)}`;
  });
}

test('at least 300 examples, a third of them with nothing to remove', () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(300);
  expect(EXAMPLES.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(
    EXAMPLES.length / 3,
  );
});

test('every kind has examples', () => {
  expect(IDENTIFIER_KINDS.filter((kind) => ofKind(EXPECTED, kind).length < 4)).toEqual([]);
});

test('precision is at least 0.97 and recall at least 0.95, of spans with the same ends and kind', () => {
  const [precision, recall] = [share(FOUND, EXPECTED), share(EXPECTED, FOUND)];
  process.stdout.write(
    `${tableOfKinds().join('\n')}\nall n=${EXPECTED.length} precision=${precision.toFixed(3)} recall=${recall.toFixed(3)}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
