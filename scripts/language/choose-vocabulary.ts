/** Smoothing added to every count, in occurrences. */
const SMOOTHING = 0.3;
/** Ratios are cut at e to this power. */
const LARGEST_RATIO = 6;

/**
 * The words that stand in the table, each with its row, the most frequent of each class first: so many as
 * `most` says of the class, with a count of `least` or more.
 */
export function chooseVocabulary(
  counts: readonly ReadonlyMap<string, number>[],
  plan: { most: readonly number[]; least: number },
): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const [at, words] of counts.entries()) {
    const frequent = [...words].filter(([word, count]) => count >= plan.least && word.length < 26);
    frequent.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
    for (const [word] of frequent.slice(0, plan.most[at]))
      if (!chosen.has(word)) chosen.set(word, chosen.size);
  }
  return chosen;
}

/** The naive Bayes log-ratio of each word: by how much each language makes it likelier than the mean of all. */
export function logRatios(
  vocabulary: ReadonlyMap<string, number>,
  counts: readonly ReadonlyMap<string, number>[],
): Float32Array {
  const classes = counts.length;
  const ratios = new Float32Array(vocabulary.size * classes);
  const totals = counts.map((words) => [...words.values()].reduce((sum, count) => sum + count, 0));
  for (const [word, row] of vocabulary) {
    const logs = counts.map((words, c) => Math.log(((words.get(word) ?? 0) + SMOOTHING) / (totals[c] ?? 1)));
    const mean = logs.reduce((sum, log) => sum + log, 0) / classes;
    logs.forEach((log, c) => {
      ratios[row * classes + c] = Math.max(-LARGEST_RATIO, Math.min(LARGEST_RATIO, log - mean));
    });
  }
  return ratios;
}
