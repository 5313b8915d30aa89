/** Smoothing added to every count, in occurrences. */
const SMOOTHING = 0.5;
/** Part of the naive Bayes log-ratio that a word begins with before training. */
const START_SHARE = 0.7;
const LARGEST_START = 4;

/** The words that stand in the table, each with its row, the most frequent of each language first. */
export function chooseVocabulary(
  counts: readonly ReadonlyMap<string, number>[],
  plan: { perLanguage: number; least: number },
): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const words of counts) {
    const frequent = [...words].filter(([word, count]) => count >= plan.least && word.length < 26);
    frequent.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [word] of frequent.slice(0, plan.perLanguage))
      if (!chosen.has(word)) chosen.set(word, chosen.size);
  }
  return chosen;
}

/** First weights of the words: a share of the logarithm of how much likelier each language makes it. */
export function startWeights(
  vocabulary: ReadonlyMap<string, number>,
  counts: readonly ReadonlyMap<string, number>[],
): Float32Array {
  const classes = counts.length;
  const weights = new Float32Array(vocabulary.size * classes);
  const totals = counts.map((words) => [...words.values()].reduce((sum, count) => sum + count, 0));
  for (const [word, row] of vocabulary) {
    const logs = counts.map((words, c) => Math.log(((words.get(word) ?? 0) + SMOOTHING) / (totals[c] ?? 0)));
    const mean = logs.reduce((sum, log) => sum + log, 0) / classes;
    logs.forEach((log, c) => {
      weights[row * classes + c] =
        START_SHARE * Math.max(-LARGEST_START, Math.min(LARGEST_START, log - mean));
    });
  }
  return weights;
}
