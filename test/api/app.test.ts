import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { PROBLEM, SURVEY } from '../../src/api/schemas.ts';
import { StoreError } from '../../src/store/contract.ts';
import { createService, listAll } from './service.ts';

describe('every request', () => {
  test('to nowhere is answered by a problem', async () => {
    const { app } = await createService();
    const response = await request(app).get('/v1/nothing');
    expect(response.status).toBe(404);
    expect(PROBLEM.parse(response.body)).toMatchObject({
      code: 'route-not-found',
      type: '/docs#route-not-found',
    });
    expect(response.headers['x-request-id']).toBe(PROBLEM.parse(response.body).instance);
  });

  test.for([
    ['put', '/v1/surveys', 'POST, GET, HEAD'],
    ['delete', '/v1/surveys', 'POST, GET, HEAD'],
    ['post', '/v1/reports/why', 'GET, HEAD'],
    ['get', '/v1/analyze', 'POST'],
  ] as const)('%s %s is not allowed; allowed are %s', async ([method, path, allowed]) => {
    const { app } = await createService();
    const response = await request(app)[method](path);
    expect(response.status).toBe(405);
    expect(response.headers['allow']).toBe(allowed);
  });

  test('with a malformed address is the fault of the caller', async () => {
    const { app } = await createService();
    expect((await request(app).get('/v1/surveys/%E0%A4%A')).status).toBe(400);
  });

  test.for(['evil.example', 'localhost.evil.example:80', ''])(
    'for the host "%s" is refused',
    async (host) => {
      const { app } = await createService();
      expect((await request(app).get('/healthz').set('Host', host)).status).toBe(421);
    },
  );

  test.for(['localhost:8080', '127.0.0.1', '[::1]:8080'])('for the host %s is answered', async (host) => {
    const { app } = await createService();
    expect((await request(app).get('/healthz').set('Host', host)).body).toEqual({ status: 'ok' });
  });

  test.for([
    ['Sec-Fetch-Site', 'cross-site', 403],
    ['Sec-Fetch-Site', 'same-site', 403],
    ['Origin', 'http://evil.example', 403],
    ['Origin', 'null', 403],
    ['Sec-Fetch-Site', 'same-origin', 201],
    ['Sec-Fetch-Site', 'none', 201],
  ] as const)('that changes something with %s: %s answers %s', async ([header, value, status]) => {
    const { app, dependencies } = await createService();
    const response = await request(app).post('/v1/surveys/sample').set(header, value);
    expect(response.status).toBe(status);
    expect(await listAll(dependencies)).toHaveLength(status === 201 ? 1 : 0);
  });

  test('that nobody foresaw says nothing about the inside', async () => {
    const { app, logged } = await createService({
      now: () => {
        throw new Error('the clock is broken');
      },
    });
    const response = await request(app).post('/v1/surveys/sample');
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('clock');
    expect(logged.join()).toContain('the clock is broken');
  });

  test.for([
    ['full', 507, 'store-full'],
    ['busy', 503, 'store-busy'],
  ] as const)('to a store that is %s answers %s', async ([fault, status, code]) => {
    const { app } = await createService({
      now: () => {
        throw new StoreError(fault, 'no');
      },
    });
    const response = await request(app).post('/v1/surveys/sample');
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ code });
  });

  test('without the example installed still has a page', async () => {
    const { app } = await createService({ sample: null });
    expect((await request(app).post('/v1/surveys/sample')).status).toBe(404);
    expect((await request(app).get('/')).text).not.toContain('/surveys/sample');
  });

  test('carries strict headers', async () => {
    const { app } = await createService();
    const { headers } = await request(app).get('/healthz');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('is logged without its query', async () => {
    const { app, logged } = await createService();
    await request(app).get('/v1/surveys?q=segredo');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('"path":"/v1/surveys"');
    expect(logged[0]).not.toContain('segredo');
  });
});

test('a large body that grows past the limit is cut off', async () => {
  const { app } = await createService();
  const body = Buffer.alloc(100 * 1024 * 1024 + 1, 97);
  const response = await request(app).post('/v1/surveys').type('text/csv').send(body);
  expect(response.status).toBe(413);
});

test('two surveys stored at once are both whole', async () => {
  const { app } = await createService();
  const [one, other] = await Promise.all([
    request(app).post('/v1/surveys/sample'),
    request(app).post('/v1/surveys/sample'),
  ]);
  expect(SURVEY.parse(one.body).responses).toBe(140);
  expect(SURVEY.parse(other.body).responses).toBe(140);
});
