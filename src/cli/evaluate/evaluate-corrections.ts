import { analyze } from '../../analysis/analyze.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import { measure } from './measures.ts';
import type { Outcome } from './outcome.ts';
import { scoreComment } from './score-comment.ts';
import { summaryTable } from './summary-table.ts';
import type { Variant } from './variants.ts';

/** Measures the engine against analyses that analysts have put right; a reference set of one's own. */
export function evaluateCorrections(path: string, variants: readonly [Variant, ...Variant[]]): Outcome {
  const corrections = readCorrections(path, variants[0].resources.lexicon);
  const columns = variants.map(({ name, resources }) => ({
    label: name,
    scores: corrections.map((one) => scoreComment(one, analyze(one.text, resources))),
  }));
  return {
    shown: `${summaryTable(columns)}\n`,
    sections: {},
    figures: {
      corrections: { comments: corrections.length, ...measure(columns.at(-1)?.scores ?? []) },
    },
  };
}
