import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runPorque } from './run-porque.ts';

const SLOW = 60_000;

const answer = z.object({
  id: z.unknown(),
  language: z.object({ code: z.string() }).optional(),
  mentions: z
    .array(
      z.object({
        theme: z.string(),
        polarity: z.string(),
        evidence: z.object({ start: z.number(), end: z.number(), text: z.string() }),
      }),
    )
    .optional(),
  error: z.object({ line: z.number(), reason: z.string() }).optional(),
});

describe('porque analyze', { timeout: SLOW }, () => {
  test('marks the evidence in the text and says theme and polarity', async () => {
    const { code, out } = await runPorque(['analyze', 'O atendimento foi ótimo mas a fatura veio errada']);
    expect(code).toBe(0);
    expect(out).toContain('[atendimento foi ótimo]');
    expect(out).toMatch(/\+ agent\.overall/);
    expect(out).toMatch(/- billing\.charges/);
    expect(out).toContain('language   pt');
  });

  test('streams: one line in, one line out, in order, bad lines answered in their place', async () => {
    const lines = [
      '{"id": 1, "text": "La botiga és molt neta"}',
      'no json',
      '{"id": "a", "text": "The courier was rude 😡"}',
      '[1]',
      '{"id": 7}',
      '{"id": {"x": 1}, "text": "ok"}',
      '',
      '{"text": ""}',
      '{"id": "last", "text": "Demoraram 3 semanas"}',
    ];
    const { code, out, err } = await runPorque(['analyze', '--ndjson'], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => answer.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(answers.map(({ id }) => id)).toEqual([1, null, 'a', null, 7, null, null, null, 'last']);
    expect(answers.map(({ error }) => error?.reason)).toEqual([
      undefined,
      'not-json',
      undefined,
      'not-an-object',
      'text-missing',
      'id-not-scalar',
      'not-json',
      undefined,
      undefined,
    ]);
    expect(answers[3]?.error?.line).toBe(4);
    const courier = 'The courier was rude 😡';
    for (const { evidence } of answers[2]?.mentions ?? [])
      expect(courier.slice(evidence.start, evidence.end)).toBe(evidence.text);
    expect(answers[2]?.mentions?.length).toBeGreaterThan(0);
  });

  test('any bytes get an answer', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"id":1,"text":"p'),
      Buffer.from([0xe9, 0xff]),
      Buffer.from('ssimo"}\n'),
    ]);
    const { code, out } = await runPorque(['analyze', '--ndjson'], broken);
    expect(code).toBe(0);
    expect(answer.parse(JSON.parse(out)).id).toBe(1);
  });

  test.for([
    [['analyze'], 'expected a comment'],
    [['analyze', '--nonsense'], "unknown option '--nonsense'"],
    [['report', 'no-such-file.csv'], 'cannot read no-such-file.csv'],
    [['report', 'examples/clinic.csv', '--by', 'planeta'], 'Expected `by` to be one of'],
    [['report', 'examples/clinic.csv', '--lang', 'de'], '--lang: expected pt, ca, en, got `de`'],
    [['report', 'examples/clinic.csv', '--from', '31/12/2026'], 'expected a day as yyyy-mm-dd'],
    [['report', 'examples/clinic.csv', '--to', '2026-02-30'], 'expected a day as yyyy-mm-dd'],
    [['report', 'examples/clinic.csv', '--out', 'report.doc'], 'say which format with --format'],
    [
      ['report', 'examples/clinic.csv', '--out', 'no/such/folder/x.html'],
      'cannot write no/such/folder/x.html',
    ],
    [['detect', '--languages', 'pt,xx', 'bom dia'], 'expected languages among'],
    [['evaluate'], 'expected something to measure'],
    [['evaluate', 'no-such-folder'], 'cannot read the folder'],
  ] as const)('%j is wrong usage: exit code 2 and one clear sentence', async ([args, sentence]) => {
    const { code, out, err } = await runPorque(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });
});
