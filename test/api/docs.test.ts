import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createEndpoints } from '../../src/api/app.ts';
import { PROBLEMS } from '../../src/api/errors.ts';
import type { OpenApi } from '../../src/api/openapi.ts';
import { createService } from './service.ts';

const DOCS = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

/** Cells of every table row whose first cell is code. */
function tableRows(): string[][] {
  return DOCS.split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(2, -2)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

async function routes(): Promise<string[]> {
  const { dependencies } = await createService();
  return createEndpoints(dependencies).map(({ method, path }) => `\`${method.toUpperCase()} ${path}\``);
}

describe('docs/api.md', () => {
  test('holds every route, and no other', async () => {
    const documented = tableRows().filter((cells) => cells.length === 2);
    expect(documented.map(([route]) => route)).toEqual(await routes());
  });

  test('holds the catalogue of problems, word for word', () => {
    const documented = tableRows().filter((cells) => cells.length === 4);
    expect(documented).toEqual(
      Object.entries(PROBLEMS).map(([code, { status, title, advice }]) => [
        `\`${code}\``,
        String(status),
        title,
        advice,
      ]),
    );
  });
});

describe('GET /v1/openapi.json', () => {
  test('describes every route, each with answers and problems', async () => {
    const { app } = await createService();
    const response = await request(app).get('/v1/openapi.json');
    const { openapi, paths } = response.body as OpenApi;
    expect(openapi).toBe('3.1.0');
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses }]) => {
        expect(Object.keys(responses)).toEqual(expect.arrayContaining(['400', '500']));
        return `\`${method.toUpperCase()} ${path}\``;
      }),
    );
    expect(operations.toSorted()).toEqual((await routes()).toSorted());
  });

  test('names each operation once', async () => {
    const { app } = await createService();
    const { paths } = (await request(app).get('/v1/openapi.json')).body as OpenApi;
    const names = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

test('GET /docs shows every route and every problem, without a script', async () => {
  const { app } = await createService();
  const { text } = await request(app).get('/docs');
  for (const code of Object.keys(PROBLEMS)) expect(text).toContain(`id="${code}"`);
  for (const route of await routes()) expect(text).toContain(route.split(' ')[1]?.replace('`', ''));
  expect(text).not.toContain('<script');
});
