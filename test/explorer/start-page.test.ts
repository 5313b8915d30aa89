import { describe, expect, test } from 'vitest';
import type { StartView } from '../../src/api/dependencies.ts';
import { ca } from '../../src/explorer/messages/ca.ts';
import { en } from '../../src/explorer/messages/en.ts';
import { pt } from '../../src/explorer/messages/pt.ts';
import { renderStartPage } from '../../src/explorer/start-page.ts';

const EMPTY: StartView = { language: 'en', surveys: [], hasSample: true, problem: null };
const SURVEY = {
  id: 'a/b',
  name: '"><script>alert(1)</script>',
  createdAt: '2026-03-01T10:00:00.000Z',
  metric: 'nps',
  responses: 1234,
  file: 'x.csv',
} as const;

describe('renderStartPage(view)', () => {
  test('holds no script and asks nobody for anything', () => {
    const page = renderStartPage({ ...EMPTY, surveys: [SURVEY], problem: '<script src="//evil.example">' });
    expect(page).not.toMatch(/<script|<iframe|<img|https?:\/\/|@import|url\(/u);
  });

  test('shows each survey with its facts and a way to delete it', () => {
    const page = renderStartPage({ ...EMPTY, surveys: [SURVEY] });
    expect(page).toContain('1,234 responses');
    expect(page).toContain('March 1, 2026');
    expect(page).toContain('action="/surveys/a%2Fb/delete?lang=en"');
    expect(page).toContain('/v1/reports/why?survey=a%2Fb&amp;lang=en&amp;format=html');
  });

  test('says that there are none', () => {
    expect(renderStartPage(EMPTY)).toContain(en.surveys.none);
  });
});

test.for([pt, ca, en])('$ownName counts in the singular and the plural', ({ surveys }) => {
  expect(surveys.responses(1)).toMatch(/^1 /u);
  expect(surveys.responses(1)).not.toBe(surveys.responses(2).replace('2', '1'));
});
