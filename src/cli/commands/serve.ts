/** `porque serve`: puts the service together and keeps it running until it is told to stop. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { isIP } from 'node:net';
import type { Dependencies, NamedFile } from '../../api/dependencies.ts';
import { openData } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
}

const SAMPLE = 'telecom.csv';
const SAMPLE_URL = new URL(`../../../examples/${SAMPLE}`, import.meta.url);

/** A client has this long for its headers, and for a whole upload. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 600_000;
/** What is under way when the service is told to stop has this long to finish. */
const GRACE_MS = 10_000;

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function checkHost(host: string): void {
  if (isLoopback(host)) return;
  throw new UsageError(
    `without keys the service answers on this machine only: leave --host out, got \`${host}\`; ` +
      'to reach it from another machine, use a tunnel: ssh -L 8080:127.0.0.1:8080 …',
  );
}

function readSample(): NamedFile | null {
  return existsSync(SAMPLE_URL) ? { file: SAMPLE, bytes: readFileSync(SAMPLE_URL) } : null;
}

/** Loaded here, so that the other commands start without the service's libraries. */
async function assemble(): Promise<Dependencies> {
  const [
    { pino },
    { redact },
    { renderStartPage },
    { loadResources },
    { loadRedactionWords },
    { createJobs },
  ] = await Promise.all([
    import('pino'),
    import('../../analysis/redact/redact.ts'),
    import('../../explorer/start-page.ts'),
    import('../../lexicons/load-resources.ts'),
    import('../../lexicons/load-redaction-words.ts'),
    import('../../api/jobs.ts'),
  ]);
  const resources = loadResources();
  const words = loadRedactionWords();
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    store: await openData(),
    resources,
    redact: (text) => redact(text, words),
    renderStart: renderStartPage,
    sample: readSample(),
    now: () => new Date(),
    log,
    jobs: createJobs(log),
  };
}

async function listen(server: Server, { host, port }: ServeOptions): Promise<string> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot listen on ${host}:${port} (${reason}); try another --port`, {
      cause: error,
    });
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
}

function told(): Promise<unknown> {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/** Takes no new request, finishes those under way. */
async function closeGracefully(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}

/** Runs the service until SIGINT or SIGTERM. */
export async function serveCommand(options: ServeOptions): Promise<void> {
  checkHost(options.host);
  const { createApp } = await import('../../api/app.ts');
  const dependencies = await assemble();
  const { store, log, jobs, now } = dependencies;
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    createApp(dependencies),
  );
  try {
    const recovered = await store.recoverImports('interrupted', now().toISOString());
    if (recovered > 0) log.warn({ imports: recovered }, 'took back imports that were interrupted');
    const address = await listen(server, options);
    log.info({ address }, `Porque listens on ${address}`);
    await told();
    log.info('stopping');
    await closeGracefully(server);
    await jobs.stop();
  } finally {
    await store.close();
  }
}
