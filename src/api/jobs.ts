/** Work that goes on after its request was answered. */
import type { Logger } from 'pino';

export interface Jobs {
  /** Begins; what it throws goes to the log. `signal` tells that the service is stopping. */
  readonly start: (name: string, work: (signal: AbortSignal) => Promise<void>) => void;
  /** When nothing is under way. */
  readonly idle: () => Promise<void>;
  /** Tells all to stop, and waits for them. */
  readonly stop: () => Promise<void>;
}

export function createJobs(log: Logger): Jobs {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const idle = async (): Promise<void> => {
    await Promise.all(running);
  };
  return {
    start: (name, work) => {
      const job = work(stopping.signal)
        .catch((error: unknown) => {
          log.error({ err: error, job: name }, 'job failed');
        })
        .finally(() => running.delete(job));
      running.add(job);
    },
    idle,
    stop: () => {
      stopping.abort();
      return idle();
    },
  };
}
