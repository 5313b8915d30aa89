import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import { renderJson } from '../../src/reports/render/json.ts';
import { tabulate } from '../../src/reports/tabulate.ts';
import { REPORT, SURVEY } from '../../src/api/schemas.ts';
import { createService } from './service.ts';

async function withSample(): Promise<{ app: Express; id: string }> {
  const { app } = await createService();
  const response = await request(app).post('/v1/surveys/sample');
  return { app, id: SURVEY.parse(response.body).id };
}

describe('GET /v1/reports/why', () => {
  test('gives the report of the file, input and score first', async () => {
    const { app, id } = await withSample();
    const response = await request(app).get(`/v1/reports/why?survey=${id}&by=canal`);
    expect(response.status).toBe(200);
    expect(REPORT.parse(response.body)).toMatchObject({
      input: { file: 'telecom.csv', rowsRead: 141 },
      score: { metric: 'nps', n: 140, promoters: 40, neutrals: 40, detractors: 60 },
      breakdown: { attribute: 'canal' },
    });
    expect(Object.keys(REPORT.parse(response.body)).slice(0, 2)).toEqual(['input', 'score']);
  });

  test('is the very report that is made of the file itself', async () => {
    const { app, dependencies } = await createService();
    const { resources, sample } = dependencies;
    const file = await readSurvey(sample?.bytes ?? new Uint8Array(), { file: 'telecom.csv' });
    const columns = tabulate(file, { analyze: (comment) => analyze(comment, resources) });
    const report = buildReport(columns, {
      input: file.input,
      taxonomy: resources.lexicon.taxonomy,
      lexicon: resources.lexicon,
      by: 'canal',
    });
    const created = SURVEY.parse((await request(app).post('/v1/surveys/sample')).body);
    const response = await request(app).get(`/v1/reports/why?survey=${created.id}&by=canal`);
    expect(response.text).toBe(renderJson(report));
  });

  test('counts only the period that is asked for', async () => {
    const { app, id } = await withSample();
    const response = await request(app).get(`/v1/reports/why?survey=${id}&from=2026-02-01&to=2026-02-14`);
    expect(response.body).toMatchObject({ score: { n: 70 }, filter: { excluded: 70 } });
  });

  test.for([
    ['application/json', '', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', '', 'text/html'],
    ['text/markdown', '', 'text/markdown'],
    ['*/*', '', 'application/json'],
    ['application/json', '&format=html', 'text/html'],
    ['application/json', '&format=md', 'text/markdown'],
  ] as const)('Accept %s%s gives %s', async ([accept, query, type]) => {
    const { app, id } = await withSample();
    const response = await request(app).get(`/v1/reports/why?survey=${id}${query}`).set('Accept', accept);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    expect(response.headers['vary']).toContain('Accept');
  });

  test.for([
    ['ca-ES,ca;q=0.9,es;q=0.8', '', 'ca'],
    ['pt-BR', '', 'pt'],
    ['es-ES', '', 'en'],
    ['pt-BR', '&lang=ca', 'ca'],
  ] as const)('Accept-Language %s%s gives %s', async ([accepted, query, language]) => {
    const { app, id } = await withSample();
    const response = await request(app)
      .get(`/v1/reports/why?survey=${id}&format=html${query}`)
      .set('Accept-Language', accepted);
    expect(response.text).toContain(`<html lang="${language}`);
  });

  test('allows the style of the page and nothing else', async () => {
    const { app, id } = await withSample();
    const { headers } = await request(app).get(`/v1/reports/why?survey=${id}&format=html`);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/u,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  test.for([
    ['', 400, 'survey'],
    ['?survey=x&lang=de', 400, 'lang'],
    ['?survey=x&from=2026-02-31', 400, 'from'],
    ['?survey=x&survey=y', 400, 'survey'],
  ] as const)('%s is refused, naming the parameter', async ([query, status, parameter]) => {
    const { app } = await createService();
    const response = await request(app).get(`/v1/reports/why${query}`);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject({ errors: [{ parameter }] });
  });

  test('an unknown column is refused, naming those that there are', async () => {
    const { app, id } = await withSample();
    const response = await request(app).get(`/v1/reports/why?survey=${id}&by=loja`);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errors: [{ parameter: 'by', detail: 'expected one of canal' }] });
  });

  test('a format that there is not is refused', async () => {
    const { app, id } = await withSample();
    const response = await request(app).get(`/v1/reports/why?survey=${id}`).set('Accept', 'image/png');
    expect(response.status).toBe(406);
  });

  test('an unknown survey is not found', async () => {
    const { app } = await createService();
    expect((await request(app).get('/v1/reports/why?survey=nothing')).status).toBe(404);
  });
});
