/** What the service keeps, and what it may ask of the place where it is kept. */
import type { Polarity } from '../analysis/types.ts';
import type { RecognisedColumn } from '../ingest/types.ts';
import type { ImportFilter, ImportRecord, NewImport, Repetition } from './imports.ts';
import type { KeptReceipt, Occasion, Page, PageRequest } from './occasion.ts';
import type { Rebuilding } from './rebuilding.ts';
import type { NewResponse, ResponseFilter, StoredResponse } from './responses.ts';
import type { NewSurvey, Survey, SurveyChange, SurveyFilter, SurveySummary } from './surveys.ts';

/** What became of a response that was sent. */
export interface Outcome {
  readonly id: string;
  readonly revision: number;
  readonly became: 'created' | 'revised' | 'unchanged';
  /** A response of the same survey that says the same, under no identifier of its own. */
  readonly repeats: Repetition | null;
}

/** Columns that the responses have; those that the survey does not know yet are added to it. */
export interface ResponseBatch {
  readonly surveyId: string;
  readonly responses: readonly NewResponse[];
  readonly columns: readonly RecognisedColumn[];
}

/** A line of the audit log: who did what to what. Never the text of a comment. */
export interface AuditEntry {
  readonly at: string;
  /** "survey.created" */
  readonly action: string;
  /** What it was done to: "survey 44e30083-…". */
  readonly subject: string;
  /** Counts and names of fields. */
  readonly detail: Readonly<Record<string, number | string | boolean | null>>;
}

/** What an analyst put right in the analysis of one answer. */
export interface Correction {
  readonly responseId: string;
  /** 0 for the comment, then the further answers. */
  readonly answer: number;
  /** Revision of the response that was read. */
  readonly revision: number;
  readonly mentions: readonly { readonly theme: string; readonly polarity: Polarity }[];
}

/** Everything that one workspace may ask. One adapter a database; every promise holds for each. */
export interface Store {
  addSurvey(survey: NewSurvey, occasion: Occasion): Promise<{ readonly id: string }>;
  /** Newest first. */
  listSurveys(filter: SurveyFilter, page: PageRequest): Promise<Page<SurveySummary>>;
  findSurvey(id: string): Promise<Survey | null>;
  /** False when there is none. */
  changeSurvey(id: string, change: SurveyChange, occasion: Occasion): Promise<boolean>;
  /** Removes a survey and all that belongs to it; false when there is none. */
  removeSurvey(id: string, occasion: Occasion): Promise<boolean>;

  /**
   * Stores all of them or none. An external identifier that the survey knows already means the same response: the
   * same content changes nothing, other content is a new revision.
   */
  addResponses(batch: ResponseBatch, occasion: Occasion): Promise<readonly Outcome[]>;
  findResponse(id: string): Promise<StoredResponse | null>;
  /** Newest first. */
  listResponses(surveyId: string, filter: ResponseFilter, page: PageRequest): Promise<Page<StoredResponse>>;
  /** In the order in which they were stored. */
  readResponses(surveyId: string, filter?: ResponseFilter): AsyncIterable<StoredResponse>;

  startImport(started: NewImport, occasion: Occasion): Promise<{ readonly id: string }>;
  /** As `addResponses`, counted by a running import. */
  continueImport(id: string, batch: ResponseBatch, occasion: Occasion): Promise<void>;
  finishImport(id: string, occasion: Occasion): Promise<void>;
  /** Takes back what a running import has stored so far; `problem` says why. */
  failImport(id: string, problem: string, occasion: Occasion): Promise<void>;
  /** Takes back a finished import; false when it is not finished, or taken back already. */
  undoImport(id: string, occasion: Occasion): Promise<boolean>;
  findImport(id: string): Promise<ImportRecord | null>;
  /** Newest first. */
  listImports(surveyId: string, filter: ImportFilter, page: PageRequest): Promise<Page<ImportRecord>>;

  readonly rebuilding: Rebuilding;

  addCorrection(correction: Correction, occasion: Occasion): Promise<void>;
  /** In the order in which they were made. */
  listCorrections(responseId: string): Promise<readonly Correction[]>;
  /** Null also when it is too old to count. */
  findReceipt(key: string, at: string): Promise<KeptReceipt | null>;
  /** Newest first. */
  listAudit(page: PageRequest): Promise<Page<AuditEntry>>;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

/** The whole store; asked directly it answers for the workspace "default". */
export interface Storage extends Store {
  addWorkspace(workspace: Workspace): Promise<void>;
  listWorkspaces(): Promise<readonly Workspace[]>;
  /** The store of one workspace: nothing that it is asked reaches another. */
  inWorkspace(id: string): Store;
  /** Fails imports whose process is gone, as `failImport`; the answer is how many. */
  recoverImports(problem: string, at: string): Promise<number>;
  /** Writes a consistent copy to a file, while others go on. */
  backup(file: string): Promise<void>;
  /** Waits for what is under way; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** How much the store writes through to the disk before it answers. */
export type Synchronous = 'normal' | 'full';

/** Why the store cannot do what it is asked, through no fault of the caller. */
export type StoreFault = 'full' | 'busy' | 'unusable';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** Another request with the same key was faster: nothing was changed, its receipt holds the answer. */
export class ReceiptTakenError extends Error {
  override name = 'ReceiptTakenError';
}
