/** What every request passes before a route sees it. */
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ProblemError } from './errors.ts';

/** Pages name their own styles (see send-page.ts); everything else may load nothing. */
export const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // With "no-referrer" browsers hide the origin of our own forms, too.
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: false,
});

/** Answers hold what customers said: no cache keeps them. */
export function forbidCaching(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** One line a request: no query, no body, so no word of a comment. */
export function logRequests(log: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    const start = performance.now();
    response.setHeader('X-Request-Id', id);
    response.on('finish', () => {
      const ms = Math.round(performance.now() - start);
      log.info(
        { id, method: request.method, path: request.path, status: response.statusCode, ms },
        'request',
      );
    });
    next();
  };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu;

/** Without keys the service is for this machine alone: a foreign name that leads here is an attack (DNS rebinding). */
export function refuseForeignHosts(request: Request, _response: Response, next: NextFunction): void {
  if (!LOOPBACK.test(request.headers.host ?? '')) throw new ProblemError('wrong-host');
  next();
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

function isCrossSite({ headers: sent }: Request): boolean {
  const site = sent['sec-fetch-site'];
  if (typeof site === 'string') return !OWN_SITE.has(site);
  return sent.origin !== undefined && sent.origin !== `http://${sent.host}`;
}

/** Browsers say where a request comes from; programs say nothing and are let through. */
export function refuseCrossSite(request: Request, _response: Response, next: NextFunction): void {
  if (!SAFE_METHODS.has(request.method) && isCrossSite(request)) throw new ProblemError('cross-site');
  next();
}
