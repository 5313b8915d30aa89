import type { Settings } from '../../src/analysis/weighing/theme-model.ts';
import type { Trial } from './try-out.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { Comment } from './read-examples.ts';
import { saidOf, stands } from './score-trial.ts';

/** Set by hand, since the samples have no label of the whole: a chance of nearly three in four. */
const FELT = 1;

/**
 * A claim of the rules falls where its chance is below one in five; a theme that no rule claims must be likelier than
 * not. On the samples F1 is flat around both; the rules explain themselves better, so they get the benefit of the doubt.
 */
const RULED = Math.log(1 / 4);

/** Three tenths of each, and half the lean of the theme: as good as slopes that were fitted, or better. */
const PRAISE_SHARE = 0.3;
const LEAN_SHARE = 0.5;

/** No confidences yet. */
export const PLAIN: Settings = {
  ruledThreshold: RULED,
  weighedThreshold: 0,
  felt: FELT,
  ruledOffset: 0,
  ruledSlope: 1,
  weighedOffset: 0,
  weighedSlope: 1,
  praiseShare: PRAISE_SHARE,
};

/** How much likelier praise of a theme is than complaint, in logits, with two imagined mentions of each. */
export function leansOf(comments: readonly Comment[]): Map<string, number> {
  const counts = new Map<string, { pos: number; neg: number }>();
  for (const [theme, polarity] of comments.flatMap(({ mentions }) => mentions)) {
    const count = counts.get(theme) ?? { pos: 2, neg: 2 };
    if (polarity !== 'neu') count[polarity] += 1;
    counts.set(theme, count);
  }
  return new Map([...counts].map(([theme, { pos, neg }]) => [theme, LEAN_SHARE * Math.log(pos / neg)]));
}

/** Confidence as the trial would have had it. */
export function chooseSettings(trial: Trial, leans: ReadonlyMap<string, number>): Settings {
  return { ...PLAIN, ...suretySettings(trial, leans, PLAIN) };
}

/** How sure mentions that stand are, by the logit of their theme. */
function suretySettings(trial: Trial, leans: ReadonlyMap<string, number>, settings: Settings) {
  const standing = trial.flatMap(({ candidates }) =>
    candidates.filter((candidate) => stands(candidate, settings)),
  );
  const fit = (isRuled: boolean): number[] =>
    fitLogistic(
      standing
        .filter(({ ruled }) => ruled.size > 0 === isRuled)
        .map((candidate) => ({
          inputs: [candidate.logit],
          isRight: [...saidOf(candidate, leans, settings)].some((polarity) =>
            candidate.labelled.has(polarity),
          ),
        })),
    );
  const [ruledOffset = 0, ruledSlope = 1] = fit(true);
  const [weighedOffset = 0, weighedSlope = 1] = fit(false);
  return { ruledOffset, ruledSlope, weighedOffset, weighedSlope };
}
