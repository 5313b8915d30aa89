/** The caller asked for something that cannot be done: one sentence, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
