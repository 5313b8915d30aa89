import type { BenchComment } from './corpus.ts';
import type { Peer } from './peers.ts';

/** Rounds after a warming one; the median is told. */
const ROUNDS = 5;
/** Milliseconds after which a slow peer's round ends early. */
const PATIENCE_MS = 4000;

/** Comments per second of the process's own CPU time: neighbours on the machine count less than by the clock. */
export function commentsPerSecond({ fits, run }: Peer, comments: readonly BenchComment[]): number {
  const suited = comments.filter(fits);
  const rates = Array.from({ length: ROUNDS + 1 }, () => rateOfRound(run, suited)).slice(1);
  return rates.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

function rateOfRound(run: Peer['run'], comments: readonly BenchComment[]): number {
  const started = performance.now();
  const before = process.cpuUsage();
  let done = 0;
  for (const comment of comments) {
    run(comment);
    done++;
    if (performance.now() - started > PATIENCE_MS) break;
  }
  const { user, system } = process.cpuUsage(before);
  return (1_000_000 * done) / (user + system);
}
