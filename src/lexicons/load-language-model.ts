import { readFileSync } from 'node:fs';
import { readLanguageModel, type LanguageModel } from '../analysis/language/language-model.ts';
import { readVariants } from '../analysis/language/variant-table.ts';

const MODEL = new URL('../../data/models/language/model.bin', import.meta.url);
const VARIANTS = new URL('../../data/language/variants.tsv', import.meta.url);

/** Reads the trained language detector from `data/models/language/`, and what tells regional varieties. */
export const loadLanguageModel = (): LanguageModel => ({
  ...readLanguageModel(readFileSync(MODEL)),
  variants: readVariants(readFileSync(VARIANTS, 'utf8'), VARIANTS.pathname),
});
