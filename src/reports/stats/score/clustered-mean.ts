/**
 * Mean of answers that come in clusters, e.g. several of one customer (Liang & Zeger 1986, Biometrika 73, 13-22; svymean
 * with ids of R's survey package).
 */

export interface Cluster {
  readonly n: number;
  readonly sum: number;
}

/** Mean and its cluster-robust standard error; null below two clusters. */
export function clusteredMean(clusters: readonly Cluster[]): { mean: number; se: number } | null {
  const g = clusters.length;
  if (g < 2) {
    return null;
  }
  const n = clusters.reduce((total, cluster) => total + cluster.n, 0);
  const mean = clusters.reduce((total, cluster) => total + cluster.sum, 0) / n;
  const squares = clusters.reduce((total, cluster) => total + (cluster.sum - cluster.n * mean) ** 2, 0);
  return { mean, se: Math.sqrt((g / (g - 1)) * squares) / n };
}
