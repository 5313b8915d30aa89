import { Presets, SingleBar } from 'cli-progress';

/** Fewer rows than this are done before a bar could be read. */
const WORTH_A_BAR = 20_000;

export interface Progress {
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** A bar on standard error for long work on a terminal; nothing where it is piped. */
export function startProgress(total: number): Progress {
  if (!process.stderr.isTTY || total < WORTH_A_BAR) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { format: 'analysing {bar} {percentage}% {value}/{total} {eta_formatted}', stream: process.stderr },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
