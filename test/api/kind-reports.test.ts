import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { KIND_REPORT, SURVEY } from '../../src/api/schemas.ts';
import { createService } from './service.ts';

async function withSample() {
  const { app } = await createService();
  const response = await request(app).post('/v1/surveys/sample');
  return { app, address: `/v1/reports/change?survey=${SURVEY.parse(response.body).id}` };
}

describe('GET /v1/reports/change', () => {
  test('gives the report, input and score first', async () => {
    const { app, address } = await withSample();
    const response = await request(app).get(`${address}&target=20`);
    expect(response.status).toBe(200);
    expect(KIND_REPORT.parse(response.body)).toMatchObject({
      kind: 'change',
      first: { name: { is: 'target', value: 20 } },
      second: { responses: 140 },
    });
  });

  test('takes an option twice', async () => {
    const { app, address } = await withSample();
    const response = await request(app).get(`${address}&against=canal%3DLoja&against=canal%3DTelefone`);
    expect(KIND_REPORT.parse(response.body)).toMatchObject({
      first: { name: { is: 'segment', value: 'Loja' } },
      second: { name: { is: 'segment', value: 'Telefone' } },
    });
  });

  test.for([
    ['text/html', /^<!doctype html>/u],
    ['text/markdown', /^# /u],
  ] as const)('can be read as %s', async ([accept, beginning]) => {
    const { app, address } = await withSample();
    const response = await request(app).get(`${address}&lang=pt&target=20`).set('Accept', accept);
    expect(response.status).toBe(200);
    expect(response.text).toMatch(beginning);
    expect(response.text).toContain('O que separa a nota da meta');
  });

  test.for([
    ['&against=canal%3DFax', 'against'],
    ['&target=many', 'target'],
    ['&wish=more', 'wish'],
  ] as const)('names the parameter that is wrong in %s', async ([query, parameter]) => {
    const { app, address } = await withSample();
    const response = await request(app).get(`${address}${query}`);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ code: 'invalid-request', errors: [{ parameter }] });
  });

  test('of a survey that is not there', async () => {
    const { app } = await createService();
    expect((await request(app).get('/v1/reports/change?survey=nothing')).status).toBe(404);
  });
});
