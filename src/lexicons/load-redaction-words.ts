import { readFileSync } from 'node:fs';
import { readRedactionWords, type RedactionWords } from '../analysis/redact/redaction-words.ts';

const WORDS = new URL('../../data/redaction/words.tsv', import.meta.url);

/** Reads the words that tell identifiers from `data/redaction/`. */
export const loadRedactionWords = (): RedactionWords =>
  readRedactionWords(readFileSync(WORDS, 'utf8'), WORDS.pathname);
