/** `Idempotency-Key`: a request that comes again is answered as the first time, and changes nothing. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { ReceiptTakenError } from '../store/contract.ts';
import type { Receipt } from '../store/occasion.ts';
import type { Dependencies } from './dependencies.ts';
import { ProblemError } from './errors.ts';

/** Visible characters of ASCII. */
const KEY = /^[\x21-\x7e]{1,255}$/u;

interface Sent {
  readonly request: Request;
  readonly response: Response;
  readonly body: Uint8Array;
}

/** What is asked: method, address with its query, type and body. */
function fingerprintOf({ request, body }: Sent): string {
  const { method, originalUrl, headers } = request;
  const asked = [method, originalUrl, headers['content-type'] ?? ''].join('\n');
  return createHash('sha256').update(`${asked}\n`).update(body).digest('base64url');
}

function receiptOf(sent: Sent): Receipt | null {
  const key = sent.request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key === 'string' && KEY.test(key)) return { key, fingerprint: fingerprintOf(sent) };
  const detail = 'expected 1 to 255 visible ASCII characters';
  throw new ProblemError('invalid-request', { errors: [{ parameter: 'Idempotency-Key', detail }] });
}

/**
 * Does the work once a key. `kept` is the shape of what the work answers: of that, the answer is made each time.
 * @throws ProblemError when the key belongs to another request
 */
export async function once<Schema extends z.ZodType>(
  sent: Sent,
  { store, now, kept }: Pick<Dependencies, 'store' | 'now'> & { readonly kept: Schema },
  work: (receipt: Receipt | null) => Promise<z.output<Schema>>,
): Promise<z.output<Schema>> {
  const receipt = receiptOf(sent);
  const replay = async (): Promise<{ result: z.output<Schema> } | null> => {
    const found = receipt === null ? null : await store.findReceipt(receipt.key, now().toISOString());
    if (found === null) return null;
    if (found.fingerprint !== receipt?.fingerprint) throw new ProblemError('idempotency-mismatch');
    sent.response.setHeader('Idempotency-Replayed', 'true');
    return { result: kept.parse(found.result) };
  };
  const before = await replay();
  if (before !== null) return before.result;
  try {
    return await work(receipt);
  } catch (error) {
    const meanwhile = error instanceof ReceiptTakenError ? await replay() : null;
    if (meanwhile === null) throw error;
    return meanwhile.result;
  }
}
