import { createWriteStream } from 'node:fs';
import { access, constants, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './usage-error.ts';

/**
 * Looks whether a file can be made at `path`, before long work is done for it.
 * @throws UsageError when it cannot
 */
export async function checkWritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: its folder does not exist or may not be written`, {
      cause: error,
    });
  }
}

/**
 * Writes a file whole or not at all: the pieces go into a file beside it, which takes its name at the end.
 * @throws UsageError when the place cannot be written
 */
export async function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part, { flags: 'wx' }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const reason = error instanceof Error ? error.message.replaceAll(part, path) : String(error);
    throw new UsageError(`cannot write ${path}: ${reason}`, { cause: error });
  }
}
