import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { ANALYSES } from '../../src/api/schemas.ts';
import { createService, listAll } from './service.ts';

const JSON_TYPE = 'application/json';

describe('POST /v1/analyze', () => {
  test('analyses texts in order, echoes ids, stores nothing', async () => {
    const { app, dependencies, logged } = await createService();
    const texts = [
      { id: 7, text: 'A fatura veio errada' },
      { text: '' },
      { id: 'b', text: 'Atendimento ótimo' },
    ];
    const response = await request(app).post('/v1/analyze').send({ texts });
    expect(response.status).toBe(200);
    const { analyses } = ANALYSES.parse(response.body);
    expect(analyses.map(({ id }) => id)).toEqual([7, null, 'b']);
    expect(analyses[0]?.mentions[0]).toMatchObject({ theme: 'billing.correctness', polarity: 'neg' });
    expect(await listAll(dependencies)).toEqual([]);
    expect(logged.join()).not.toContain('fatura');
  });

  test.for<[string, unknown, string]>([
    ['no texts', {}, '#/texts'],
    ['an empty list', { texts: [] }, '#/texts'],
    ['a text that is none', { texts: [{ text: 'a' }, { text: 5 }] }, '#/texts/1/text'],
    ['an unknown field', { texts: [{ text: 'a', 'a/b~c': 1 }] }, '#/texts/0/a~1b~0c'],
    ['an id that is an object', { texts: [{ id: {}, text: 'a' }] }, '#/texts/0/id'],
    ['too many texts', { texts: Array.from({ length: 1001 }, () => ({ text: 'a' })) }, '#/texts'],
    ['a list', [], '#'],
  ])('refuses %s, naming the place', async ([, body, pointer]) => {
    const { app } = await createService();
    const response = await request(app)
      .post('/v1/analyze')
      .send(body as object);
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  test.for<[string, string | Buffer, number, string]>([
    ['broken JSON', '{"texts":', 400, 'invalid-json'],
    ['an empty body', '', 400, 'invalid-json'],
    ['deep nesting', `{"texts":${'['.repeat(100_000)}`, 400, 'invalid-json'],
    ['__proto__', '{"texts":[{"text":"a"}],"__proto__":{"x":1}}', 400, 'invalid-request'],
    ['bytes that are no UTF-8', Buffer.from('{"texts":[{"text":"\xe9"}]}', 'latin1'), 400, 'invalid-utf8'],
    ['a text over 1,048,576', JSON.stringify({ texts: [{ text: 'a'.repeat(1_048_577) }] }), 413, 'too-large'],
    ['a body over 8 MB', JSON.stringify({ texts: [{ text: 'a'.repeat(9_000_000) }] }), 413, 'too-large'],
  ])('refuses %s', async ([, body, status, code]) => {
    const { app } = await createService();
    // Bytes go out as they are, not as the JSON of a buffer.
    const post = request(app).post('/v1/analyze').type(JSON_TYPE);
    const response = await post.serialize(() => body as string).send(body);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.body).toMatchObject({ status, code });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test.for([
    ['text/plain', undefined],
    ['application/json; charset=iso-8859-1', undefined],
    ['application/json', 'gzip'],
  ] as const)('refuses the type %s, encoding %s', async ([type, encoding]) => {
    const { app } = await createService();
    const post = request(app).post('/v1/analyze').set('Content-Type', type);
    const response = await (encoding === undefined ? post : post.set('Content-Encoding', encoding)).send(
      '{}',
    );
    expect(response.status).toBe(415);
  });
});
