import { readFileSync } from 'node:fs';
import { parseCards } from '../examples/cards.ts';

/** A comment of our own examples with its language. */
export interface BenchComment {
  readonly language: 'pt' | 'ca' | 'en';
  readonly text: string;
}

const FILES = ['telecom', 'collections', 'clinic'];
const REPEATS = 10;

/** The hand-written comments of examples/, ten times over in a fixed order; no two neighbours alike. */
export function readCorpus(): BenchComment[] {
  const cards = FILES.flatMap((name) => {
    const file = `examples/comments/${name}.tsv`;
    return parseCards(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), file);
  });
  const comments = cards.map(({ variant, comment }): BenchComment => ({
    language: languageOf(variant),
    text: comment,
  }));
  return Array.from({ length: REPEATS }, () => comments).flat();
}

function languageOf(variant: string): BenchComment['language'] {
  if (variant.startsWith('pt')) return 'pt';
  return variant.startsWith('ca') ? 'ca' : 'en';
}
