import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { PROBLEM, SURVEY, SURVEYS } from '../../src/api/schemas.ts';
import { createService, listAll, surveyCsv } from './service.ts';

describe('POST /v1/surveys', () => {
  test('stores a file and says what was recognised', async () => {
    const { app } = await createService();
    const response = await request(app).post('/v1/surveys?name=Fevereiro&file=fev.csv').send(surveyCsv());
    expect(response.status).toBe(201);
    const survey = SURVEY.parse(response.body);
    expect(response.headers['location']).toBe(`/v1/surveys/${survey.id}`);
    expect(survey).toMatchObject({
      name: 'Fevereiro',
      file: 'fev.csv',
      createdAt: '2026-03-01T10:00:00.000Z',
      metric: 'nps',
      responses: 140,
      input: { rowsRead: 141, rowsRejected: 1, columns: { score: 'nota', comment: 'comentário' } },
    });
  });

  test('is named as its file when no name is given', async () => {
    const { app } = await createService();
    const response = await request(app).post('/v1/surveys?file=fevereiro.csv').send(surveyCsv());
    expect(response.body).toMatchObject({ name: 'fevereiro', file: 'fevereiro.csv' });
  });

  test('lets the caller say which column is what', async () => {
    const { app } = await createService();
    const file = 'a;b\n9;Atendimento ótimo\n3;A fatura veio errada\n10;Tudo ótimo\n';
    const response = await request(app).post('/v1/surveys?score=a&comment=b&scale=nps').send(file);
    expect(response.body).toMatchObject({ metric: 'nps', input: { columns: { score: 'a', comment: 'b' } } });
  });

  test('keeps no identifier of a person', async () => {
    const { app, dependencies, logged } = await createService();
    const file = 'nota;comentário\n3;Escrevam para ana.sousa@example.com sff\n9;Atendimento ótimo\n';
    const response = await request(app).post('/v1/surveys').send(file);
    const comments: string[] = [];
    const { id } = SURVEY.parse(response.body);
    for await (const { comment } of dependencies.store.readResponses(id)) comments.push(comment);
    expect(comments.join()).not.toContain('ana.sousa');
    expect(comments.join()).toContain('Escrevam para');
    expect(logged.join()).not.toContain('Escrevam');
  });

  test('keeps offsets into the stored comment', async () => {
    const { app, dependencies } = await createService();
    const file = 'nota;comentário\n3;ana.sousa@example.com: a fatura errada\n9;Atendimento \u0000ótimo\n';
    const response = await request(app).post('/v1/surveys').send(file);
    const { id } = SURVEY.parse(response.body);
    let mentions = 0;
    for await (const { comment, analysis } of dependencies.store.readResponses(id)) {
      for (const { evidence } of analysis?.mentions ?? []) {
        mentions++;
        expect(comment.slice(evidence.start, evidence.end)).toBe(evidence.text);
      }
    }
    expect(mentions).toBeGreaterThan(0);
  });

  test.for([
    ['an empty body', '', 422],
    ['no columns to use', 'a;b\nx;y\n', 422],
    ['bytes that are no table', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]), 422],
  ] as const)('refuses %s and stores nothing', async ([, body, status]) => {
    const { app, dependencies } = await createService();
    const response = await request(app).post('/v1/surveys').type('application/octet-stream').send(body);
    expect(response.status).toBe(status);
    expect(PROBLEM.parse(response.body).code).toBe('unusable-file');
    expect(await listAll(dependencies)).toEqual([]);
  });
});

test('a client that hangs up in the middle leaves nothing, and is no fault of ours', async () => {
  const { app, dependencies, logged } = await createService();
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /v1/surveys HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nnota;comen');
  await once(server, 'request');
  socket.destroy();
  server.close();
  await once(server, 'close');
  expect(await listAll(dependencies)).toEqual([]);
  expect(logged.join()).not.toContain('internal');
});

describe('stored surveys', () => {
  test('are listed, read and deleted', async () => {
    const { app } = await createService();
    const created = SURVEY.parse((await request(app).post('/v1/surveys/sample')).body);
    const list = SURVEYS.parse((await request(app).get('/v1/surveys')).body);
    expect(list.surveys.map(({ id }) => id)).toEqual([created.id]);
    const read = await request(app).get(`/v1/surveys/${created.id}`);
    expect(SURVEY.parse(read.body)).toEqual(created);
    expect((await request(app).delete(`/v1/surveys/${created.id}`)).status).toBe(204);
    expect((await request(app).get(`/v1/surveys/${created.id}`)).status).toBe(404);
    expect((await request(app).delete(`/v1/surveys/${created.id}`)).status).toBe(404);
  });
});

test('surveys are listed in parts, the archived ones apart', async () => {
  const { app } = await createService();
  for (const name of ['Janeiro', 'Fevereiro', 'Março']) {
    // One after the other.
    // oxlint-disable-next-line no-await-in-loop
    await request(app).post('/v1/surveys').send({ name });
  }
  const first = SURVEYS.parse((await request(app).get('/v1/surveys?limit=2')).body);
  const second = SURVEYS.parse((await request(app).get(`/v1/surveys?limit=2&cursor=${first.next}`)).body);
  const all = [...first.surveys, ...second.surveys];
  expect(all.map(({ name }) => name).toSorted()).toEqual(['Fevereiro', 'Janeiro', 'Março']);
  expect(second.next).toBeNull();
  await request(app).patch(`/v1/surveys/${all[0]?.id}`).send({ isArchived: true, name: 'Velho' });
  const archived = SURVEYS.parse((await request(app).get('/v1/surveys?archived=true')).body);
  expect(archived.surveys).toMatchObject([{ id: all[0]?.id, name: 'Velho' }]);
  expect((await request(app).get('/v1/surveys?cursor=MTIz')).status).toBe(400);
});
