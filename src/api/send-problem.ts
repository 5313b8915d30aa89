/** Whatever was thrown becomes one answer: application/problem+json (RFC 9457), never a stack trace. */
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { UnusableInputError } from '../ingest/types.ts';
import { StoreError, type StoreFault } from '../store/contract.ts';
import { PROBLEMS, ProblemError, type ProblemCode } from './errors.ts';

const STORE_PROBLEMS: Readonly<Record<StoreFault, ProblemCode>> = {
  full: 'store-full',
  busy: 'store-busy',
  unusable: 'internal',
};

/** Express refuses a few requests itself (a malformed address), and clients hang up: no fault of ours. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = 'status' in error ? Number(error.status) : 0;
  return (status >= 400 && status < 500) || ('code' in error && error.code === 'ECONNRESET');
}

/** The problem behind an error; what nobody foresaw is `internal`. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof UnusableInputError)
    return new ProblemError('unusable-file', { detail: error.message });
  if (error instanceof StoreError) return new ProblemError(STORE_PROBLEMS[error.fault]);
  return new ProblemError(isRefusal(error) ? 'invalid-request' : 'internal');
}

/** How long the rest of a refused body is still read, so that the client gets to see the answer. */
const DRAIN_MS = 1000;

function stopReading(request: Request): void {
  if (request.complete) return;
  request.resume();
  setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, DRAIN_MS).unref();
}

/** Answers with a problem. */
function sendProblem(request: Request, response: Response, problem: ProblemError): void {
  const { status, title, advice } = PROBLEMS[problem.code];
  const body = {
    type: `/docs#${problem.code}`,
    title,
    status,
    code: problem.code,
    ...problem.details,
    advice,
    instance: String(response.getHeader('X-Request-Id') ?? ''),
  };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
  stopReading(request);
}

/** What nobody foresaw goes to the log, with its stack; foreseen problems do not. */
export function logUnforeseen(log: Logger, error: unknown, problem: ProblemError): void {
  if (PROBLEMS[problem.code].status >= 500) log.error({ err: error }, problem.code);
}

/** The last handler of the application. */
export function problemHandler(log: Logger) {
  // Express knows an error handler by its four parameters.
  // oxlint-disable-next-line max-params
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const problem = toProblem(error);
    logUnforeseen(log, error, problem);
    if (response.headersSent) next(error);
    else sendProblem(request, response, problem);
  };
}
