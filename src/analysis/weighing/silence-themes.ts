import type { Theme } from '../lexicon/taxonomy.ts';
import type { ThemeModel } from './theme-model.ts';

/** A bias that no words make up for, in hundredths of a logit. */
const SILENT = -100_000;

/** The same weights, but themes that are switched off are never spoken for. */
export function silenceThemes(model: ThemeModel, taxonomy: readonly Theme[]): ThemeModel {
  const bias = Int32Array.from(model.bias);
  for (const { id, isRetired } of taxonomy) {
    const head = model.numberOf.get(id);
    if (isRetired === true && head !== undefined) bias[head] = SILENT;
  }
  return { ...model, bias };
}
