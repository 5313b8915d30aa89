import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { CompiledLexicon } from '../analysis/lexicon/compile-lexicon.ts';
import { silenceThemes } from '../analysis/weighing/silence-themes.ts';
import { readThemeModel, type ThemeModel } from '../analysis/weighing/theme-model.ts';
import { DIGEST_LENGTH } from './load-lexicon.ts';

const WEIGHTS = new URL('../../data/models/themes/weights.tsv', import.meta.url);

/** Reads the learned weights from `data/models/themes/`, for the themes of a lexicon, whose digest then stands for them too. */
export function loadThemeModel(lexicon: CompiledLexicon): { lexicon: CompiledLexicon; themes: ThemeModel } {
  const text = readFileSync(WEIGHTS, 'utf8');
  const digest = createHash('sha256').update(lexicon.digest).update(text).digest('hex');
  return {
    lexicon: { ...lexicon, digest: digest.slice(0, DIGEST_LENGTH) },
    themes: silenceThemes(readThemeModel(text, WEIGHTS.pathname), lexicon.taxonomy),
  };
}
