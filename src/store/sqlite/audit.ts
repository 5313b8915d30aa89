/** Lines of the audit log, and receipts of requests: both kept in the transaction of the change itself. */
import { z } from 'zod';
import { ReceiptTakenError, type AuditEntry } from '../contract.ts';
import type { KeptReceipt, Occasion, Page, PageRequest } from '../occasion.ts';
import type { Connection, Database } from './driver.ts';
import { parsedJson, toPage } from './rows.ts';

/** How long a receipt is kept: 72 hours. */
const RECEIPT_MS = 72 * 3_600_000;

function oldestReceipt(at: string): string {
  return new Date(Date.parse(at) - RECEIPT_MS).toISOString();
}

/** What was done, to be written down with the receipt of who asked for it. */
export interface Deed<T> extends Omit<AuditEntry, 'at'> {
  readonly workspaceId: string;
  /** What the caller is answered, and would be answered again. */
  readonly result: T;
}

async function keepReceipt(
  { all, run }: Connection,
  { workspaceId, result }: Deed<unknown>,
  { at, receipt = null }: Occasion,
): Promise<void> {
  if (receipt === null) return;
  const { key, fingerprint } = receipt;
  await run('delete from receipts where created_at < ?', [oldestReceipt(at)]);
  const taken = await all('select 1 from receipts where workspace_id = ? and key = ?', [workspaceId, key]);
  if (taken.length > 0) throw new ReceiptTakenError(`Expected the key to be new, got one that has a receipt`);
  const values = [workspaceId, key, fingerprint, JSON.stringify(result), at];
  await run('insert into receipts values (?, ?, ?, ?, ?)', values);
}

/**
 * The last step of every change.
 * @throws ReceiptTakenError which undoes the change, when another request with the same key was faster
 */
export async function writeDown<T>(connection: Connection, deed: Deed<T>, occasion: Occasion): Promise<T> {
  await keepReceipt(connection, deed, occasion);
  const { workspaceId, action, subject, detail, result } = deed;
  const values = [workspaceId, occasion.at, action, subject, JSON.stringify(detail)];
  await connection.run(
    'insert into audit (workspace_id, at, action, subject, detail) values (?, ?, ?, ?, ?)',
    values,
  );
  return result;
}

const RECEIPT = z.object({ fingerprint: z.string(), result: parsedJson<unknown>() });

const FIND =
  'select fingerprint, result from receipts where workspace_id = ? and key = ? and created_at >= ?';

/** What was answered under a key. */
export async function findReceipt(
  { read }: Database,
  workspaceId: string,
  { key, at }: { readonly key: string; readonly at: string },
): Promise<KeptReceipt | null> {
  const [row] = await read(FIND, [workspaceId, key, oldestReceipt(at)]);
  return row === undefined ? null : RECEIPT.parse(row);
}

const ENTRY = z.object({
  key: z.number(),
  at: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: parsedJson<AuditEntry['detail']>(),
});

const LIST = `
select key, at, action, subject, detail from audit
where workspace_id = ? and key < ? order by key desc limit ?`;

/** Newest first. */
export async function listAudit(
  { read }: Database,
  workspaceId: string,
  { limit, after }: PageRequest,
): Promise<Page<AuditEntry>> {
  const rows = await read(LIST, [workspaceId, Number(after ?? Number.MAX_SAFE_INTEGER), limit + 1]);
  return toPage(rows, limit, (row) => {
    const { key, ...entry } = ENTRY.parse(row);
    return [String(key), entry];
  });
}
