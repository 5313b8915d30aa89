/** How alike two comments are worded: enough to tell a typical comment and to avoid quoting the same twice. */

const WORD = /[\p{L}\p{N}]{3,}/gu;

/** Distinct words of three letters or more, without case and accents. */
export function wordsOf(text: string): Set<string> {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return new Set(plain.match(WORD) ?? []);
}

/** Shared words over all words of both, 0-1 (Jaccard 1901). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** For each comment the mean share of comments that have each of its words: high for a typical comment. */
export function typicality(comments: readonly ReadonlySet<string>[]): number[] {
  const counts = new Map<string, number>();
  for (const words of comments) {
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return comments.map((words) => {
    const sum = [...words].reduce((total, word) => total + (counts.get(word) ?? 0), 0);
    return words.size === 0 ? 0 : sum / words.size / comments.length;
  });
}
