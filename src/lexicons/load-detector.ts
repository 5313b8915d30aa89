import type { Resources } from '../analysis/analyze.ts';
import { detectParts } from '../analysis/detect-language.ts';
import { loadLanguageModel } from './load-language-model.ts';

/** The detector of an analysis that knows the default language (ISO 639-1) of its comments. */
export function loadDetector(prior: string): Resources['detect'] {
  const model = loadLanguageModel();
  return (text) => detectParts(text, model, { prior });
}
