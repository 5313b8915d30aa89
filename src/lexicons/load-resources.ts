import type { Resources } from '../analysis/analyze.ts';
import { detectParts } from '../analysis/detect-language.ts';
import { loadLanguageModel } from './load-language-model.ts';
import { loadLexicon } from './load-lexicon.ts';

/** Everything that an analysis needs beside the text: shipped lexicons and language model, loaded once. */
export function loadResources(): Resources {
  const model = loadLanguageModel();
  return { lexicon: loadLexicon(), detect: (text) => detectParts(text, model) };
}
