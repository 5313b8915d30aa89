/** The whole application on a database of its own, with a lexicon of a few words. */
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { redact } from '../../src/analysis/redact/redact.ts';
import { loadRedactionWords } from '../../src/lexicons/load-redaction-words.ts';
import { createApp } from '../../src/api/app.ts';
import type { Dependencies } from '../../src/api/dependencies.ts';
import { createJobs } from '../../src/api/jobs.ts';
import { renderStartPage } from '../../src/explorer/start-page.ts';
import type { SurveySummary } from '../../src/store/surveys.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { tempFolder } from '../store/temp-folder.ts';
import { tinyLexicon } from '../analysis/tiny-lexicon.ts';

const NOW = new Date('2026-03-01T10:00:00Z');

const LEXICON = tinyLexicon({
  'themes.tsv': [
    ['fatura', 'billing.correctness'],
    ['atendimento', 'agent.overall'],
  ],
  'opinions.tsv': [
    ['errada', 'neg'],
    ['ótimo', 'pos'],
  ],
});

const SCORES = [10, 9, 8, 7, 6, 3, 0];

/** 140 answers of seven scores; the last one has a bad score. */
export function surveyCsv(): string {
  const rows = Array.from({ length: 140 }, (_, index) => {
    const score = SCORES[index % SCORES.length] ?? 0;
    const comment = score >= 9 ? 'Atendimento ótimo' : score <= 6 ? 'A fatura veio errada' : '';
    return `${score};${comment};${index % 2 === 0 ? 'Loja' : 'Telefone'};2026-02-${String((index % 28) + 1).padStart(2, '0')}`;
  });
  return ['nota;comentário;canal;data', ...rows, 'onze;Nada;Loja;2026-02-01'].join('\n');
}

const REDACTION = loadRedactionWords();

export interface Service {
  readonly app: Express;
  readonly dependencies: Dependencies;
  /** Lines that were logged. */
  readonly logged: string[];
}

export async function createService(change: Partial<Dependencies> = {}): Promise<Service> {
  const store = await openStore(join(await tempFolder(), 'porque.sqlite'), NOW);
  onTestFinished(() => store.close());
  const logged: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => logged.push(line) });
  const jobs = createJobs(log);
  onTestFinished(() => jobs.stop());
  const dependencies: Dependencies = {
    store,
    resources: { lexicon: LEXICON, detect: () => ({ code: 'xx', confidence: 1 }), themes: null },
    redact: (text) => redact(text, REDACTION),
    renderStart: renderStartPage,
    sample: { file: 'telecom.csv', bytes: Buffer.from(surveyCsv()) },
    now: () => NOW,
    jobs,
    log,
    ...change,
  };
  return { app: createApp(dependencies), dependencies, logged };
}

/** The surveys that are there, without the archived ones. */
export async function listAll({ store }: Dependencies): Promise<readonly SurveySummary[]> {
  return (await store.listSurveys({ isArchived: false }, { limit: 200, after: null })).items;
}
