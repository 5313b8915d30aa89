import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { IMPORT, IMPORTS } from '../../src/api/import-schemas.ts';
import { PROBLEM, SURVEY } from '../../src/api/schemas.ts';
import { createService } from './service.ts';

async function withSurvey() {
  const service = await createService();
  const created = await request(service.app).post('/v1/surveys').send({ name: 'Março' });
  const { id } = SURVEY.parse(created.body);
  const send = async (file: string, query = '') => {
    const address = `/v1/surveys/${id}/imports?file=semana.csv${query}`;
    const started = await request(service.app).post(address).type('text/csv').send(file);
    await service.dependencies.jobs.idle();
    return { started, address: String(started.headers['location']) };
  };
  return { ...service, id, send };
}

async function readImport(app: Express, address: string) {
  return IMPORT.parse((await request(app).get(address)).body);
}

const WEEK_1 = 'id;nota;comentário\nA;10;Atendimento ótimo\nB;2;A fatura veio errada\nC;onze;Nada\n';
const WEEK_2 = 'id;nota;comentário\nB;9;Já resolvido\nD;3;A fatura veio errada e ninguém soube explicar\n';

describe('POST /v1/surveys/{id}/imports', () => {
  test('adds a file, counts, lists what was rejected, and gives the survey its scale', async () => {
    const { app, id, send } = await withSurvey();
    const { started, address } = await send(WEEK_1);
    expect(started.status).toBe(202);
    expect(IMPORT.parse(started.body)).toMatchObject({ status: 'running', total: 2 });
    expect(await readImport(app, address)).toMatchObject({
      status: 'done',
      done: 2,
      created: 2,
      input: { rowsRead: 3, rowsRejected: 1 },
    });
    const rejected = await request(app).get(`${address}/rejected`);
    expect(rejected.headers['content-type']).toContain('text/csv');
    expect(rejected.text.split('\r\n').slice(0, 2)).toEqual([
      'line,reason,detail',
      expect.stringMatching(/^4,score-not-a-number,".*onze.*"$/u),
    ]);
    const survey = SURVEY.parse((await request(app).get(`/v1/surveys/${id}`)).body);
    expect(survey).toMatchObject({ metric: 'nps', responses: 2, file: 'semana.csv' });
  });

  test('appends the next week, and takes it back in one call', async () => {
    const { app, id, send } = await withSurvey();
    await send(WEEK_1);
    const { address } = await send(WEEK_2);
    expect(await readImport(app, address)).toMatchObject({ created: 1, revised: 1 });
    const scored = async () =>
      (await request(app).get(`/v1/reports/why?survey=${id}`)).body as { score: object; input: object };
    expect(await scored()).toMatchObject({ score: { n: 3, promoters: 2 }, input: { rowsRead: 5 } });
    const undone = await request(app).post(`${address}/undo`);
    expect(IMPORT.parse(undone.body).status).toBe('undone');
    expect(await scored()).toMatchObject({ score: { n: 2, promoters: 1 }, input: { rowsRead: 3 } });
    expect((await request(app).post(`${address}/undo`)).status).toBe(409);
    const list = IMPORTS.parse((await request(app).get(`/v1/surveys/${id}/imports`)).body);
    expect(list.imports.map(({ status }) => status)).toEqual(['undone', 'done']);
  });

  test('points out what was pasted and what came twice', async () => {
    const { app, send } = await withSurvey();
    const comment = 'A fatura veio errada e ninguém soube explicar porquê';
    const { address } = await send(`nota;comentário\n3;${comment}\n3;${comment}\n4;${comment}\n9;Bom\n`);
    expect(await readImport(app, address)).toMatchObject({
      created: 4,
      repeated: 2,
      repetitions: [
        { line: 3, why: 'same' },
        { line: 4, why: 'pasted' },
      ],
    });
  });

  test('stores nothing of a file with a bad row when it is to be atomic', async () => {
    const { app, id, send } = await withSurvey();
    const { address } = await send(WEEK_1, '&mode=atomic');
    expect(await readImport(app, address)).toMatchObject({
      status: 'failed',
      problem: 'rows-rejected',
      done: 0,
    });
    expect((await request(app).get(`${address}/rejected`)).text).toContain('score-not-a-number');
    const good = await send(WEEK_2, '&mode=atomic');
    expect(await readImport(app, good.address)).toMatchObject({ status: 'done', created: 2 });
    expect((await request(app).get(`/v1/surveys/${id}`)).body).toMatchObject({ responses: 2 });
  });

  test('is begun once a key', async () => {
    const { app, id } = await withSurvey();
    const send = () =>
      request(app)
        .post(`/v1/surveys/${id}/imports`)
        .set('Idempotency-Key', 'k')
        .type('text/csv')
        .send('nota\n9\n10\n3\n');
    const [one, other] = [await send(), await send()];
    expect(IMPORT.parse(other.body).id).toBe(IMPORT.parse(one.body).id);
  });

  test('of a file that cannot be used is refused at once', async () => {
    const { app, id, send } = await withSurvey();
    const { started } = await send('a;b\nx;y\n');
    expect([started.status, PROBLEM.parse(started.body).code]).toEqual([422, 'unusable-file']);
    expect((await request(app).get(`/v1/surveys/${id}/imports`)).body).toMatchObject({ imports: [] });
    expect((await request(app).get('/v1/imports/x')).status).toBe(404);
  });

  test('that is interrupted by the end of the service leaves nothing', async () => {
    const { app, id, dependencies } = await withSurvey();
    const rows = Array.from({ length: 3000 }, (_, index) => `${index % 11};A fatura veio errada ${index}`);
    const started = await request(app)
      .post(`/v1/surveys/${id}/imports`)
      .type('text/csv')
      .send(['nota;comentário', ...rows].join('\n'));
    await dependencies.jobs.stop();
    expect(await readImport(app, String(started.headers['location']))).toMatchObject({
      status: 'failed',
      problem: 'interrupted',
    });
    expect((await request(app).get(`/v1/surveys/${id}`)).body).toMatchObject({ responses: 0 });
  });
});
