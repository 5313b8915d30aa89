import type { Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { createService, listAll, surveyCsv } from './service.ts';

const HOSTILE = '<img src=x onerror=alert(1)>.csv';

async function formPost(app: Express, path: string) {
  return request(app).post(path).set('Sec-Fetch-Site', 'same-origin');
}

describe('POST /surveys', () => {
  test('stores the file of the form and leads to its report', async () => {
    const { app, dependencies } = await createService();
    const posted = await request(app)
      .post('/surveys?lang=ca')
      .attach('file', Buffer.from(surveyCsv()), { filename: 'fevereiro.csv' });
    expect(posted.status).toBe(303);
    const [survey] = await listAll(dependencies);
    expect(survey).toMatchObject({ name: 'fevereiro', responses: 140 });
    const address = posted.headers['location'] ?? '';
    expect(address).toBe(`/v1/reports/why?survey=${survey?.id}&lang=ca&format=html`);
    expect((await request(app).get(address)).status).toBe(200);
  });

  test('shows a hostile file name as text', async () => {
    const { app } = await createService();
    await request(app).post('/surveys').attach('file', Buffer.from(surveyCsv()), { filename: HOSTILE });
    const { text } = await request(app).get('/');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  test('shows what is wrong with a file that cannot be used', async () => {
    const { app } = await createService();
    const response = await request(app)
      .post('/surveys?lang=pt')
      .attach('file', Buffer.from('a;b\n<b>x</b>;y\n'), { filename: 'x.csv' });
    expect(response.status).toBe(422);
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.text).toContain('Não foi possível:');
    expect(response.text).not.toContain('<b>x</b>');
  });

  test('says that a file is missing', async () => {
    const { app } = await createService();
    const response = await request(app).post('/surveys').field('note', 'no file');
    expect(response.status).toBe(400);
    expect(response.text).toContain('The form holds no file');
  });

  test('refuses a form that breaks off', async () => {
    const { app } = await createService();
    const response = await request(app)
      .post('/surveys')
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nnota;com');
    expect(response.status).toBe(400);
  });

  test('refuses what is no form', async () => {
    const { app } = await createService();
    expect((await request(app).post('/surveys').send({ a: 1 })).status).toBe(415);
  });

  test('is refused when another site sends the form', async () => {
    const { app, dependencies } = await createService();
    const response = await request(app)
      .post('/surveys')
      .set('Sec-Fetch-Site', 'cross-site')
      .attach('file', Buffer.from(surveyCsv()), { filename: 'a.csv' });
    expect(response.status).toBe(403);
    expect(await listAll(dependencies)).toEqual([]);
  });
});

test('POST /surveys/sample stores the sample and leads to its report', async () => {
  const { app } = await createService();
  const posted = await formPost(app, '/surveys/sample?lang=pt');
  expect(posted.status).toBe(303);
  expect(posted.headers['location']).toContain('lang=pt');
});

test('POST /surveys/{id}/delete removes the survey and leads back', async () => {
  const { app, dependencies } = await createService();
  await formPost(app, '/surveys/sample');
  const [survey] = await listAll(dependencies);
  const posted = await formPost(app, `/surveys/${survey?.id}/delete?lang=ca`);
  expect(posted.status).toBe(303);
  expect(posted.headers['location']).toBe('/?lang=ca');
  expect(await listAll(dependencies)).toEqual([]);
});

describe('GET /', () => {
  test.for([
    ['/', 'pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
    ['/', 'ca', 'ca'],
    ['/', 'de', 'en'],
    ['/?lang=ca', 'pt', 'ca'],
    ['/?lang=xx&lang=pt', 'ca', 'ca'],
    ['/?lang=klingon', 'ca', 'en'],
  ] as const)('%s with Accept-Language %s speaks %s', async ([path, accepted, language]) => {
    const { app } = await createService();
    const response = await request(app).get(path).set('Accept-Language', accepted);
    expect(response.status).toBe(200);
    expect(response.text).toContain(`<html lang="${language}">`);
  });
});
