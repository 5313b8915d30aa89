/** Older versions can lose a commit when the write-ahead log is reset (https://sqlite.org/releaselog/3_51_3.html). */
export const OLDEST_VERSION = '3.51.3';

/** @example isTooOld('3.51.2') is true */
export function isTooOld(version: string): boolean {
  const oldest = OLDEST_VERSION.split('.').map(Number);
  const parts = version.split('.').map(Number);
  const different = oldest.findIndex((part, index) => part !== parts[index]);
  return different !== -1 && (parts[different] ?? 0) < (oldest[different] ?? 0);
}
