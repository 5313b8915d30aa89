import { writeFileSync } from 'node:fs';
import { ENGINE } from '../../analysis/analyze.ts';
import type { Outcome } from './outcome.ts';
import { parityTable, scoreTriples, summariseParity } from './parity.ts';
import { languages, readTriples } from './read-triples.ts';
import { reliabilityTable } from './reliability-table.ts';
import type { Variant } from './variants.ts';

/** Served as `GET /v1/accuracy`. */
const SERVED = 'data/accuracy.json';

/** Measures how alike the languages are got, on comments that say the same in each; `isWritten` for the API too. */
export function evaluateParity(
  path: string,
  variants: readonly [Variant, ...Variant[]],
  isWritten: boolean,
): Outcome {
  const triples = readTriples(path);
  const scored = variants.map(({ name, resources }) => ({ name, triples: scoreTriples(triples, resources) }));
  const shipped = scored.at(-1)?.triples ?? [];
  const { digest } = (variants.at(-1) ?? variants[0]).resources.lexicon;
  const parity = summariseParity(shipped);
  const table = parityTable(scored);
  const reliability = reliabilityTable(shipped.flatMap((one) => languages.map((language) => one[language])));
  if (isWritten) {
    writeFileSync(SERVED, `${JSON.stringify({ engine: ENGINE, lexiconDigest: digest, parity }, null, 2)}\n`);
  }
  return {
    shown: `${table}\n\n${reliability}\n`,
    sections: { parity: paritySection(triples.length, table, reliability) },
    figures: { parity },
  };
}

const paritySection = (triples: number, table: string, reliability: string): string =>
  `${triples} comments that say the same in Portuguese, Catalan and English, written apart from the lexicons
(\`test/analysis/sentences\`), must get the same themes and polarity. They are short, plain and open to everybody who works
on rules and words: good for comparing languages, flattering for anything else. The gap is the best language less the
worst. Intervals: 95%, bootstrap over triples. The API serves the figures at \`GET /v1/accuracy\`.

${table}

### Confidence of mentions on these comments

${reliability}`;
