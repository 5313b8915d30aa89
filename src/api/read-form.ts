/** A form with one file, as a browser sends it. */
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { Request } from 'express';
import type { NamedFile } from './dependencies.ts';
import { ProblemError } from './errors.ts';
import { MOST_FILE_BYTES, readBytes } from './read-body.ts';

const LIMITS = { files: 1, fields: 5, parts: 10, fieldSize: 1000, fileSize: MOST_FILE_BYTES + 1 };

function openForm({ headers }: Request): busboy.Busboy {
  try {
    return busboy({ headers, limits: LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw new ProblemError('unsupported-media-type');
  }
}

/** Browsers send a field without a file as a file without a name, which busboy tells as undefined. */
async function readFile(stream: Readable, name: string | undefined): Promise<NamedFile> {
  return { file: name ?? '', bytes: await readBytes(stream, MOST_FILE_BYTES) };
}

async function closed(form: busboy.Busboy): Promise<void> {
  try {
    await once(form, 'close');
  } catch {
    throw new ProblemError('invalid-form', { detail: 'the form is broken' });
  }
}

/**
 * The file of a multipart form.
 * @throws ProblemError when there is none, or it is too large
 */
export async function readForm(request: Request): Promise<NamedFile> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_FILE_BYTES + 10_000) {
    throw new ProblemError('too-large');
  }
  const form = openForm(request);
  const files: Promise<NamedFile>[] = [];
  form.on('file', (_field, stream, { filename }) => {
    const file = readFile(stream, filename);
    // Awaited below; until then a refusal must not count as unhandled.
    file.catch(() => stream.resume());
    files.push(file);
  });
  request.on('close', () => {
    if (!request.complete) form.destroy(new Error('the form was cut off'));
  });
  request.pipe(form);
  await closed(form);
  const [found] = await Promise.all(files);
  if (found === undefined || found.file === '') throw new ProblemError('invalid-form');
  return found;
}
