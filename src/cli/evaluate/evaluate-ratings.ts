import { compareRatings, ratingsTable } from './compare-ratings.ts';
import { fabsaTable, measureFabsa } from './fabsa.ts';
import type { Outcome } from './outcome.ts';
import { loadPeers } from './peers.ts';
import { readRated } from './rated.ts';
import type { Variant } from './variants.ts';

/** Measures sentiment on a folder of real comments against what their writers gave, and on FABSA labels. */
export async function evaluateRatings(
  folder: string,
  variants: readonly [Variant, ...Variant[]],
): Promise<Outcome> {
  const sets = readRated(folder);
  const shipped = variants.at(-1) ?? variants[0];
  const sources = await compareRatings(sets, variants, await loadPeers());
  const aspects = measureFabsa(
    sets.flatMap(({ comments }) => comments),
    shipped,
  );
  const ratings = ratingsTable(sources, variants);
  const fabsa = fabsaTable(aspects);
  return {
    shown: `${ratings}\n\n${fabsa}\n`,
    sections: { ratings: ratingsSection(ratings, fabsa) },
    figures: {
      ratings: sources,
      fabsa: aspects.map(({ aspect, labels, values }) => ({ aspect, labels, ...values })),
    },
  };
}

const ratingsSection = (ratings: string, fabsa: string): string =>
  `Real comments; intervals 95%, bootstrap over comments. Words were gathered from some of these comments, never from
their ratings or labels.

### Valence against the writer's rating

AUC: the chance that a comment of a high rating has a higher valence than one of a low rating. Low and high are 1-2 and
4-5 of five stars (1-2 high and 4-5 low where 1 is best), 0-6 and 9-10 of ten; ratings between are left out, and so are
sources with fewer than ten comments on either end. The rating never enters the analysis. Best peer: the highest AUC of
the packages under "Other packages" that know the language.

${ratings}

### Polarity by theme on FABSA's labels

Reviews of apps, shops and services labelled by the authors of FABSA. An aspect stands for any of several of our themes;
polarity is that of our mentions of them in sum, measured where there are any.

${fabsa}`;
