import { breakdownTable, byLength, bySource, themeTable } from './breakdown.ts';
import { confusionTable, lonelyTable, overallTable } from './confusions.ts';
import { reliabilityTable } from './reliability-table.ts';
import { summaryTable, type Column } from './summary-table.ts';
import type { ScoredSet } from './variants.ts';

/** What made the figures. */
export interface Maker {
  readonly engine: string;
  readonly lexiconDigest: string;
}

/** One column for each language and variant, languages together. */
export function toColumns(variants: readonly (readonly ScoredSet[])[], of: 'scores' | 'heldAside'): Column[] {
  const names = (variants[0] ?? []).map(({ name }) => name);
  return names.flatMap((name) =>
    variants.flatMap((sets) =>
      sets
        .filter((set) => set.name === name)
        .map((set) => ({ label: `${name}, ${set.variant}`, scores: set[of] })),
    ),
  );
}

/** The section of docs/accuracy.md on themes and sentiment; the last variant is looked at closely. */
export function accuracySection(
  variants: readonly (readonly ScoredSet[])[],
  { engine, lexiconDigest }: Maker,
): string {
  const sets = variants.at(-1) ?? [];
  const scores = sets.flatMap((set) => set.scores);
  const heldAside = sets.flatMap((set) => set.heldAside);
  const rest = scores.filter((score) => !heldAside.includes(score));
  return `Engine ${engine}, lexicons ${lexiconDigest}. Labelled comments follow fixed rules; two human coders agree on
theme + polarity with micro-F1 of about 0.95. Intervals: 95%, bootstrap over comments. Rows held aside are comments that
nobody has read while working on rules, words and weights (their id's SHA-1 ends in 0-3); their figures were seen when a
few settings of the learned layer were chosen, which may flatter it a little. Of all labelled comments three quarters were read: figures in sample, which flatter. Tables after the first two are of the
engine ${sets[0]?.variant ?? ''}; parts with fewer than five comments are left out. The interval of a figure without a single
miss, or a single hit, has no width: that is the bootstrap, not certainty.

### Held aside

${summaryTable(toColumns(variants, 'heldAside'))}

### All labelled comments

${summaryTable(toColumns(variants, 'scores'))}

### By source

${breakdownTable(sets, bySource(sets))}

### By length

${breakdownTable(sets, byLength)}

### By theme

Intervals over the comments in which the theme is said or found; held aside, themes said at least five times.

${themeTable(sets)}

### Overall sentiment: what is taken for what

Held aside:

${overallTable(heldAside)}

All:

${overallTable(scores)}

### Themes: what is taken for what

Over the comments that are not held aside. First themes that were missed beside those wrongly found in the same words;
then themes missed where nothing was found, and found where nothing was labelled.

${confusionTable(rest)}

${lonelyTable(rest)}

### How far the confidence of a mention can be believed

Mentions held aside; right is right in theme and polarity.

${reliabilityTable(heldAside)}`;
}
