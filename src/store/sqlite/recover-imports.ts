/** Imports whose process died: what they stored is taken back, and so is what nobody had the time to remove. */
import { z } from 'zod';
import { clearImport, failImport, type Owner } from './imports.ts';
import type { Database, SqlRow } from './driver.ts';
import { parsedJson } from './rows.ts';
import { sweepSurvey } from './surveys.ts';

/** An import on another machine that was not heard of for this long is over; a batch takes seconds. */
const SILENCE_MS = 600_000;

const RUNNING = z.object({
  id: z.string(),
  workspace_id: z.string(),
  owner: parsedJson<Owner>(),
  heard_at: z.string(),
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, but a process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process of this machine is asked; our own number with another token is a process before us. */
function isOver({ owner, heard_at: heardAt }: z.output<typeof RUNNING>, self: Owner, at: string): boolean {
  if (owner.token === self.token) return false;
  if (owner.host !== self.host) return Date.parse(at) - Date.parse(heardAt) > SILENCE_MS;
  return owner.pid === self.pid || !isAlive(owner.pid);
}

const LIST_RUNNING = `
select i.id, s.workspace_id, i.owner, i.heard_at
from imports i join surveys s on s.id = i.survey_id where i.status = 'running'`;

const LIST_LEFT = `
select i.id from imports i where i.status in ('undone', 'failed')
and (i.makes_survey = 1 or exists (select 1 from responses r where r.import_id = i.id))`;

const LIST_HIDDEN = `
select s.id from surveys s where s.is_ready = 0
and not exists (select 1 from imports i where i.survey_id = s.id and i.status = 'running')`;

async function each(rows: readonly SqlRow[], work: (id: string) => Promise<void>): Promise<void> {
  for (const { id } of rows) {
    // One after the other: each takes many transactions.
    // oxlint-disable-next-line no-await-in-loop
    await work(String(id));
  }
}

/** The answer is how many imports were over. */
export async function recoverImports(
  { database, owner }: { readonly database: Database; readonly owner: Owner },
  problem: string,
  at: string,
): Promise<number> {
  const running = (await database.read(LIST_RUNNING)).map((row) => RUNNING.parse(row));
  const over = running.filter((one) => isOver(one, owner, at));
  for (const { id, workspace_id: workspaceId } of over) {
    // oxlint-disable-next-line no-await-in-loop
    await failImport({ database, workspaceId }, { id, problem }, { at });
  }
  await each(await database.read(LIST_LEFT), (id) => clearImport({ database }, id));
  await each(await database.read(LIST_HIDDEN), (id) => sweepSurvey(database, id));
  return over.length;
}
