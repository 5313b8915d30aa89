import type { Resources } from '../analysis/analyze.ts';
import { compileLexicon, type LexiconSources } from '../analysis/lexicon/compile-lexicon.ts';
import { detectParts } from '../analysis/detect-language.ts';
import { loadLanguageModel } from './load-language-model.ts';
import { loadLexicon } from './load-lexicon.ts';
import { loadThemeModel } from './load-theme-model.ts';

export interface ResourceOptions {
  /** Language (ISO 639-1) to take a comment for where its text leaves doubt. */
  readonly prior?: string | undefined;
  /** Whether learned weights help the rules; true if not given. */
  readonly isWeighed?: boolean | undefined;
  /** The lexicons; those that Porque ships if not given. */
  readonly sources?: LexiconSources | undefined;
}

/** Everything that an analysis needs beside the text: lexicons, language model and weights, loaded once. */
export function loadResources({ prior, isWeighed = true, sources }: ResourceOptions = {}): Resources {
  const lexicon = sources === undefined ? loadLexicon() : compileLexicon(sources);
  return {
    detect: loadDetector(prior),
    ...(isWeighed ? loadThemeModel(lexicon) : { lexicon, themes: null }),
  };
}

/** Tells languages as `loadResources` does. */
function loadDetector(prior?: string): Resources['detect'] {
  const model = loadLanguageModel();
  const options = prior === undefined ? {} : { prior };
  return (text) => detectParts(text, model, options);
}
