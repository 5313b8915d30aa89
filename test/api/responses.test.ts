import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { OUTCOMES, RESPONSE, RESPONSES } from '../../src/api/response-schemas.ts';
import { PROBLEM, SURVEY } from '../../src/api/schemas.ts';
import { createService } from './service.ts';

async function withSurvey(body: object = { name: 'Março', metric: 'nps' }) {
  const service = await createService();
  const created = await request(service.app).post('/v1/surveys').send(body);
  const { id } = SURVEY.parse(created.body);
  return { ...service, id, address: `/v1/surveys/${id}/responses` };
}

const ANSWER = {
  externalId: 'R-1',
  score: 3,
  comment: 'A fatura veio errada, escrevam para ana@example.com',
  date: '2026-02-03T23:30:00+01:00',
  attributes: { canal: 'Loja', visitas: 2 },
  scores: [{ name: 'CSAT', metric: 'csat', score: 2 }],
  answers: [{ question: 'O que correu bem?', comment: 'Atendimento ótimo' }],
};

async function storedIn(app: Express, address: string) {
  return RESPONSES.parse((await request(app).get(address)).body).responses;
}

describe('POST /v1/surveys/{id}/responses', () => {
  test('keeps one response, each answer redacted and analysed on its own', async () => {
    const { app, address, logged } = await withSurvey();
    const posted = await request(app).post(address).send(ANSWER);
    expect(posted.status).toBe(201);
    const [outcome] = OUTCOMES.parse(posted.body).responses;
    expect(outcome).toMatchObject({ became: 'created', revision: 1, repeats: null });
    const read = RESPONSE.parse((await request(app).get(`/v1/responses/${outcome?.id}`)).body);
    expect(read).toMatchObject({
      externalId: 'R-1',
      group: 'detractor',
      date: '2026-02-03',
      attributes: { canal: 'Loja', visitas: '2' },
      scores: ANSWER.scores,
      analysis: { mentions: [{ theme: 'billing.correctness', polarity: 'neg' }] },
      answers: [{ analysis: { mentions: [{ theme: 'agent.overall', polarity: 'pos' }] } }],
    });
    expect(read.comment).not.toContain('ana@');
    expect(logged.join()).not.toContain('fatura');
  });

  test('takes the same again for what it is, and other content for a new revision', async () => {
    const { app, address } = await withSurvey();
    await request(app).post(address).send(ANSWER);
    const again = await request(app).post(address).send(ANSWER);
    expect([again.status, OUTCOMES.parse(again.body).responses[0]?.became]).toEqual([200, 'unchanged']);
    const changed = await request(app)
      .post(address)
      .send({ responses: [{ ...ANSWER, score: 9 }] });
    expect(OUTCOMES.parse(changed.body).responses).toMatchObject([{ became: 'revised', revision: 2 }]);
    expect(await storedIn(app, address)).toMatchObject([{ score: 9, revision: 2 }]);
  });

  test.for<[string, string, number, string]>([
    ['an unknown field', '{"responses":[{"score":1},{"scor":1}]}', 400, '#/responses/1/scor'],
    ['a field of the wrong type', '{"score":"9"}', 400, '#/score'],
    ['a score outside the scale', '{"responses":[{"score":9},{"score":11}]}', 400, '#/responses/1/score'],
    [
      'a further score outside its scale',
      '{"scores":[{"name":"a","metric":"ces","score":8}]}',
      400,
      '#/scores/0/score',
    ],
    ['a prototype', '{"attributes":{"a":1,"__proto__":{"x":1}}}', 400, '#/attributes/__proto__'],
    ['a date that there is not', '{"date":"2026-02-30"}', 400, '#/date'],
    ['no responses', '{"responses":[]}', 400, '#/responses'],
    ['an array', '[]', 400, '#'],
  ])('refuses %s, names the place and stores nothing', async ([, body, status, pointer]) => {
    const { app, address } = await withSurvey();
    const response = await request(app).post(address).type('application/json').send(body);
    expect(response.status).toBe(status);
    expect(PROBLEM.parse(response.body).errors?.map((one) => one.pointer)).toContain(pointer);
    expect(await storedIn(app, address)).toEqual([]);
  });

  test.for<[string, string | Buffer, number, string]>([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'invalid-utf8'],
    ['what is no JSON', '{"score":', 400, 'invalid-json'],
    ['33 levels', `{"attributes":${'['.repeat(32)}${']'.repeat(32)}}`, 400, 'invalid-json'],
    ['a comment over 1 MiB', JSON.stringify({ comment: 'a'.repeat(1_048_577) }), 413, 'too-large'],
    [
      'more than 1,000',
      JSON.stringify({ responses: Array.from({ length: 1001 }, () => ({ score: 1 })) }),
      400,
      'invalid-request',
    ],
  ])('refuses %s', async ([, body, status, code]) => {
    const { app, address } = await withSurvey();
    const response = await request(app)
      .post(address)
      .type('application/json')
      .serialize((raw: unknown) => raw as string)
      .send(body);
    expect([response.status, PROBLEM.parse(response.body).code]).toEqual([status, code]);
    expect(await storedIn(app, address)).toEqual([]);
  });

  test('keeps what no text can hold as something that can', async () => {
    const { app, address } = await withSurvey();
    const body = '{"comment":"mau\\u0000 e \\ud800 feio","attributes":{"a":"\\u0000"}}';
    expect((await request(app).post(address).type('application/json').send(body)).status).toBe(201);
    expect(await storedIn(app, address)).toMatchObject([
      { comment: 'mau\ufffd e \ufffd feio', attributes: { a: '\ufffd' } },
    ]);
  });

  test('is for surveys that are there and not archived', async () => {
    const { app, id, address } = await withSurvey();
    expect((await request(app).post('/v1/surveys/x/responses').send({})).status).toBe(404);
    const archived = await request(app).patch(`/v1/surveys/${id}`).send({ isArchived: true });
    expect(SURVEY.parse(archived.body).archivedAt).toBe('2026-03-01T10:00:00.000Z');
    expect((await request(app).post(address).send({ score: 1 })).status).toBe(409);
    await request(app).patch(`/v1/surveys/${id}`).send({ isArchived: false });
    expect((await request(app).post(address).send({ score: 1 })).status).toBe(201);
  });

  test('takes a score only where the survey has a scale', async () => {
    const { app, address } = await withSurvey({ name: 'Sem nota' });
    expect((await request(app).post(address).send({ score: 1 })).status).toBe(400);
    expect((await request(app).post(address).send({ comment: 'Bom' })).status).toBe(201);
  });
});

describe('an Idempotency-Key', () => {
  test('answers the same request as the first time, and changes nothing', async () => {
    const { app, address } = await withSurvey();
    const send = () => request(app).post(address).set('Idempotency-Key', 'k').send({ score: 1 });
    const first = await send();
    const second = await send();
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await storedIn(app, address)).toHaveLength(1);
  });

  test('holds for requests at the same time', async () => {
    const { app, address } = await withSurvey();
    const send = () => request(app).post(address).set('Idempotency-Key', 'k').send({ score: 1 });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await storedIn(app, address)).toHaveLength(1);
  });

  test('belongs to one request', async () => {
    const { app, address } = await withSurvey();
    await request(app).post(address).set('Idempotency-Key', 'k').send({ score: 1 });
    const other = await request(app).post(address).set('Idempotency-Key', 'k').send({ score: 2 });
    expect([other.status, PROBLEM.parse(other.body).code]).toEqual([422, 'idempotency-mismatch']);
    const bad = await request(app).post(address).set('Idempotency-Key', 'a b').send({ score: 1 });
    expect(bad.status).toBe(400);
  });

  test('makes one survey of one file', async () => {
    const { app } = await createService();
    const send = () =>
      request(app).post('/v1/surveys').set('Idempotency-Key', 'k').type('text/csv').send('nota\n9\n3\n10\n');
    const ids = await Promise.all([send(), send()]);
    expect(new Set(ids.map(({ body }) => SURVEY.parse(body).id)).size).toBe(1);
    expect((await request(app).get('/v1/surveys')).body).toMatchObject({ surveys: [{ responses: 3 }] });
  });
});

describe('GET /v1/surveys/{id}/responses', () => {
  async function withThree() {
    const { app, id, address } = await withSurvey();
    await request(app)
      .post(address)
      .send({
        responses: [
          { ...ANSWER, externalId: '1' },
          { score: 8, externalId: '2', attributes: { canal: 'Telefone', language: 'ca' } },
          { score: 10, externalId: '3', comment: 'Atendimento ótimo', date: '2026-03-01' },
        ],
      });
    const found = async (query: string) =>
      (await storedIn(app, `${address}?${query}`)).map(({ externalId }) => externalId).join('');
    return { app, id, address, found };
  }

  test.for<[string, string]>([
    ['', '321'],
    ['group=promoter', '3'],
    ['group=promoter&group=neutral', '32'],
    ['theme=agent.overall', '31'],
    ['theme=agent.overall&group=detractor', '1'],
    ['polarity=neg', '1'],
    ['theme=agent.overall&polarity=neg', ''],
    ['from=2026-02-04', '3'],
    ['to=2026-02-04', '1'],
    ['q=otimo', '31'],
    ['canal=Loja', '1'],
    ['channel=Loja&Canal=Telefone', ''],
    ['canal=Loja&canal=Telefone', '21'],
    ['attribute.language=ca', '2'],
  ])('?%s', async ([query, expected]) => {
    const { found } = await withThree();
    expect(await found(query)).toBe(expected);
  });

  test.for<[string, string]>([
    ['group=happy', 'group'],
    ['colour=red', 'colour'],
    ['limit=201', 'limit'],
    ['cursor=!', 'cursor'],
    [`cursor=${Buffer.from('2026-03-01T10:00:00.000Z a').toString('base64url')}`, 'cursor'],
    ['q=%22%22', 'q'],
    ['from=yesterday', 'from'],
  ])('?%s is refused, naming the parameter', async ([query, parameter]) => {
    const { app, address } = await withThree();
    const response = await request(app).get(`${address}?${query}`);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ errors: [{ parameter }] });
  });

  test('comes in parts', async () => {
    const { app, address } = await withThree();
    const first = RESPONSES.parse((await request(app).get(`${address}?limit=2`)).body);
    const second = RESPONSES.parse((await request(app).get(`${address}?limit=2&cursor=${first.next}`)).body);
    expect([first, second].map((page) => page.responses.length)).toEqual([2, 1]);
    expect(second.next).toBeNull();
  });

  test('is what a filtered report is about, and the report says so', async () => {
    const { app, id } = await withThree();
    const address = `/v1/reports/why?survey=${id}&canal=Loja&canal=Telefone`;
    const json = await request(app).get(address);
    expect(json.body).toMatchObject({ score: { n: 2 }, filter: { where: { canal: ['Loja', 'Telefone'] } } });
    const html = await request(app).get(`${address}&format=html`);
    expect(html.text).toContain('canal=Loja | Telefone');
    expect((await request(app).get(`/v1/reports/why?survey=${id}&colour=red`)).status).toBe(400);
    expect((await request(app).get('/v1/responses/999')).status).toBe(404);
  });

  test('leaves a report that did not change with who has it', async () => {
    const { app, id, address } = await withThree();
    const report = `/v1/reports/why?survey=${id}`;
    const etag = String((await request(app).get(report)).headers['etag']);
    const same = await request(app).get(report).set('If-None-Match', etag);
    expect([same.status, same.text]).toEqual([304, '']);
    await request(app).post(address).send({ score: 0 });
    expect((await request(app).get(report).set('If-None-Match', etag)).status).toBe(200);
  });
});
