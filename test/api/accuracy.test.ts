import request from 'supertest';
import { expect, test } from 'vitest';
import { createService } from './service.ts';

interface Estimate {
  readonly value: number;
  readonly interval: readonly [number, number];
}

test('GET /v1/accuracy tells how alike the languages are read, as it was last measured', async () => {
  const { app } = await createService();
  const response = await request(app).get('/v1/accuracy');
  expect(response.status).toBe(200);
  const { parity } = response.body as {
    parity: { triples: number; themePolarityF1: Record<string, Estimate>; gap: Estimate };
  };
  expect(parity.triples).toBeGreaterThanOrEqual(300);
  expect(Object.keys(parity.themePolarityF1)).toEqual(['pt', 'ca', 'en']);
  const values = Object.values(parity.themePolarityF1).map(({ value }) => value);
  expect(parity.gap.value).toBeCloseTo(Math.max(...values) - Math.min(...values));
  for (const { value, interval } of Object.values(parity.themePolarityF1)) {
    expect(interval[0]).toBeLessThanOrEqual(value);
    expect(interval[1]).toBeGreaterThanOrEqual(value);
  }
});
