/** One thing at a time, in the order of asking. */
export interface Lane {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** What is under way or waits. */
  readonly waiting: () => number;
}

export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run: (work) => {
      waiting += 1;
      const turn = last.then(work).finally(() => {
        waiting -= 1;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    waiting: () => waiting,
  };
}
