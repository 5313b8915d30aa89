import type { Resources } from '../analysis/analyze.ts';
import { detectParts } from '../analysis/detect-language.ts';
import { loadLanguageModel } from './load-language-model.ts';
import { loadLexicon } from './load-lexicon.ts';

/**
 * Everything that an analysis needs beside the text: shipped lexicons and language model, loaded once. `prior` is the
 * language (ISO 639-1) to take a comment for where its text leaves doubt.
 */
export function loadResources(prior?: string): Resources {
  const model = loadLanguageModel();
  const options = prior === undefined ? {} : { prior };
  return { lexicon: loadLexicon(), detect: (text) => detectParts(text, model, options) };
}
