import type { Writable } from 'node:stream';
import { once } from 'node:events';

/** An object read from a line of NDJSON, or the reason why there is none. */
export type LineRequest =
  { readonly id: LineId; readonly text: string } | { readonly id: LineId; readonly error: LineFault };

/** Echoed unchanged. */
export type LineId = string | number | boolean | null;

export interface LineFault {
  /** 1-based. */
  readonly line: number;
  readonly reason: 'not-json' | 'not-an-object' | 'text-missing' | 'id-not-scalar';
}

/** Bytes of output gathered before they are written. */
const BATCH = 1 << 16;

/**
 * One line in, one line out, in the same order: `{id, text}` is answered by `answer`, a bad line by
 * `{id, error: {line, reason}}` in its place. Bytes that are no UTF-8 become U+FFFD.
 */
export async function streamLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: (text: string, id: LineId) => object,
): Promise<void> {
  let number = 0;
  let batch = '';
  for await (const line of linesOf(input)) {
    const request = readRequest(line, ++number);
    batch += `${JSON.stringify('error' in request ? request : answer(request.text, request.id))}\n`;
    if (batch.length < BATCH) continue;
    if (!output.write(batch)) await once(output, 'drain');
    batch = '';
  }
  if (batch !== '' && !output.write(batch)) await once(output, 'drain');
}

/** Lines of a stream of bytes, without their ends; a last line need not end. */
async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

function readRequest(line: string, number: number): LineRequest {
  const fault = (reason: LineFault['reason'], id: LineId = null): LineRequest => ({
    id,
    error: { line: number, reason },
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return fault('not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault('not-an-object');
  const { id = null, text } = value as { id?: unknown; text?: unknown };
  if (!isLineId(id)) return fault('id-not-scalar');
  return typeof text === 'string' ? { id, text } : fault('text-missing', id);
}

function isLineId(id: unknown): id is LineId {
  return id === null || ['string', 'number', 'boolean'].includes(typeof id);
}
