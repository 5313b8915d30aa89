/** The catalogue of everything that can go wrong; docs/api.md holds the same table, compared by a test. */

export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** What the caller can do about it. */
  readonly advice: string;
}

export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: 'The request is not as described',
    advice: 'Correct what `errors` names; /docs describes every route.',
  },
  'invalid-utf8': {
    status: 400,
    title: 'The body is not UTF-8',
    advice: 'Send the JSON body encoded as UTF-8.',
  },
  'invalid-json': {
    status: 400,
    title: 'The body is not JSON',
    advice: 'Send one JSON value, nested 32 levels deep at most.',
  },
  'invalid-form': {
    status: 400,
    title: 'The form holds no file',
    advice: 'Choose a file and send the form again.',
  },
  'cross-site': {
    status: 403,
    title: 'Another site asked for a change',
    advice: "Send changes from Porque's own page, or from a program.",
  },
  'route-not-found': {
    status: 404,
    title: 'There is nothing at this address',
    advice: 'See /docs for the addresses that there are.',
  },
  'survey-not-found': {
    status: 404,
    title: 'There is no such survey',
    advice: 'List the surveys with GET /v1/surveys.',
  },
  'response-not-found': {
    status: 404,
    title: 'There is no such response',
    advice: 'List the responses with GET /v1/surveys/{id}/responses.',
  },
  'import-not-found': {
    status: 404,
    title: 'There is no such import',
    advice: 'List the imports with GET /v1/surveys/{id}/imports.',
  },
  'sample-missing': {
    status: 404,
    title: 'The sample survey is not installed',
    advice: 'Send a file of your own to POST /v1/surveys.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take this method',
    advice: 'Use a method that the Allow header names.',
  },
  'not-acceptable': {
    status: 406,
    title: 'None of the accepted formats can be given',
    advice: 'Accept application/json, text/html or text/markdown.',
  },
  'survey-archived': {
    status: 409,
    title: 'The survey is archived',
    advice: 'Take it back with PATCH /v1/surveys/{id} {"isArchived": false}.',
  },
  'import-not-done': {
    status: 409,
    title: 'The import is not finished, or was undone already',
    advice: 'Read its `status`; only an import that is done can be undone.',
  },
  'too-large': {
    status: 413,
    title: 'The body, or a text in it, is too large',
    advice: 'Send less at a time: files up to 100 MB, JSON up to 8 MB, a text up to 1,048,576 characters.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body has a type that is not understood here',
    advice: 'Send application/json in UTF-8, not compressed (a form: multipart/form-data).',
  },
  'wrong-host': {
    status: 421,
    title: 'This is not the host that was asked for',
    advice: 'Call the service as localhost or 127.0.0.1.',
  },
  'unusable-file': {
    status: 422,
    title: 'The file cannot be used',
    advice: 'Do what `detail` says; the file was not stored.',
  },
  'idempotency-mismatch': {
    status: 422,
    title: 'The Idempotency-Key belongs to another request',
    advice: 'Choose a new key for a new request; repeat the old one unchanged.',
  },
  internal: {
    status: 500,
    title: 'Porque failed',
    advice: 'Try again; if it happens again, report it with the `instance` of this answer.',
  },
  'store-busy': {
    status: 503,
    title: 'The store is busy',
    advice: 'Try again in a few seconds.',
  },
  'store-full': {
    status: 507,
    title: 'The disk is full',
    advice: 'Free some space and try again; nothing was stored.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One fault of a request: where (JSON pointer into the body, or name of a parameter) and what. */
export type Fault =
  | { readonly pointer: string; readonly detail: string }
  | { readonly parameter: string; readonly detail: string };

export interface ProblemDetails {
  /** One sentence about this very case; never the text of a comment. */
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}

/** Thrown anywhere below a route; becomes one `application/problem+json` answer. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(details.detail ?? PROBLEMS[code].title);
    this.code = code;
    this.details = details;
  }
}
