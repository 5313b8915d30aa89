import { readFileSync } from 'node:fs';
import { readLanguageModel, type LanguageModel } from '../analysis/language/language-model.ts';

const MODEL = new URL('../../data/models/language/model.bin', import.meta.url);

/** Reads the trained language detector from `data/models/language/`, or from another file. */
export const loadLanguageModel = (file: URL | string = MODEL): LanguageModel =>
  readLanguageModel(readFileSync(file));
