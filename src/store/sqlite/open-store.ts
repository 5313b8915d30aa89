/** The store in one SQLite file. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Storage, Store, Synchronous, Workspace } from '../contract.ts';
import { findReceipt, listAudit } from './audit.ts';
import { addCorrection, listCorrections } from './corrections.ts';
import { openDatabase, type Database } from './driver.ts';
import {
  continueImport,
  failImport,
  findImport,
  finishImport,
  listImports,
  ownerNow,
  startImport,
  undoImport,
  type Owner,
} from './imports.ts';
import { migrate } from './migrations.ts';
import { createRebuilding } from './rebuilding.ts';
import { recoverImports } from './recover-imports.ts';
import { addResponses, findResponse, listResponses, readResponses } from './responses.ts';
import { addSurvey, changeSurvey, findSurvey, listSurveys, removeSurvey, type Place } from './surveys.ts';

/** The workspace that every store has. */
const DEFAULT_WORKSPACE = 'default';

function importsOf(place: Place & { readonly owner: Owner }) {
  return {
    startImport: (started, occasion) => startImport(place, started, occasion),
    continueImport: (id, batch, occasion) => continueImport(place, { id, batch }, occasion),
    finishImport: (id, occasion) => finishImport(place, id, occasion),
    failImport: (id, problem, occasion) => failImport(place, { id, problem }, occasion),
    undoImport: (id, occasion) => undoImport(place, id, occasion),
    findImport: (id) => findImport(place, id),
    listImports: (surveyId, filter, page) => listImports(place, { surveyId, ...filter }, page),
  } satisfies Partial<Store>;
}

function storeOf(place: Place & { readonly owner: Owner }): Store {
  const { database, workspaceId } = place;
  return {
    addSurvey: (survey, occasion) => addSurvey(place, survey, occasion),
    listSurveys: (filter, page) => listSurveys(place, filter, page),
    findSurvey: (id) => findSurvey(place, id),
    changeSurvey: (id, change, occasion) => changeSurvey(place, { id, change }, occasion),
    removeSurvey: (id, occasion) => removeSurvey(place, id, occasion),
    addResponses: (batch, occasion) => addResponses(place, batch, occasion),
    findResponse: (id) => findResponse(place, id),
    listResponses: (surveyId, filter, page) => listResponses(place, { surveyId, filter }, page),
    readResponses: (surveyId, filter = {}) => readResponses(place, { surveyId, filter }),
    ...importsOf(place),
    rebuilding: createRebuilding(place),
    addCorrection: (correction, occasion) => addCorrection(place, correction, occasion),
    listCorrections: (responseId) => listCorrections(place, responseId),
    findReceipt: (key, at) => findReceipt(database, workspaceId, { key, at }),
    listAudit: (page) => listAudit(database, workspaceId, page),
  };
}

const WORKSPACE = z
  .object({ id: z.string(), name: z.string(), created_at: z.string() })
  .transform(({ created_at: createdAt, ...rest }) => ({ ...rest, createdAt }));

async function addWorkspace({ write }: Database, { id, name, createdAt }: Workspace): Promise<void> {
  await write(({ run }) => run('insert into workspaces values (?, ?, ?)', [id, name, createdAt]));
}

async function listWorkspaces({ read }: Database): Promise<Workspace[]> {
  return (await read('select * from workspaces order by created_at, id')).map((row) => WORKSPACE.parse(row));
}

export interface StoreSettings {
  /** `full` also survives a power cut, at the price of a wait for the disk on every change. Default `normal`. */
  readonly synchronous?: Synchronous;
}

/**
 * Opens the store in a file, creating it when there is none; `now` dates its migrations.
 * @throws StoreError when the file cannot be used
 */
export async function openStore(file: string, now: Date, settings: StoreSettings = {}): Promise<Storage> {
  const { synchronous = 'normal' } = settings;
  const database = await openDatabase(file, synchronous);
  await migrate(database, now);
  const owner = ownerNow(randomUUID());
  const inWorkspace = (workspaceId: string): Store => storeOf({ database, workspaceId, owner });
  return {
    ...inWorkspace(DEFAULT_WORKSPACE),
    addWorkspace: (workspace) => addWorkspace(database, workspace),
    listWorkspaces: () => listWorkspaces(database),
    inWorkspace,
    recoverImports: (problem, at) => recoverImports({ database, owner }, problem, at),
    backup: database.backup,
    close: database.close,
  };
}
