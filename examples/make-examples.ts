import { readFileSync, writeFileSync } from 'node:fs';
import { SURVEYS, buildFiles, drawExample } from './build-examples.ts';

/** `npm run examples`: makes the sample surveys again; nothing changes unless comments or surveys changed. */
const examples = SURVEYS.map((survey) =>
  drawExample(survey, readFileSync(new URL(`comments/${survey.name}.tsv`, import.meta.url), 'utf8')),
);
for (const [name, text] of buildFiles(examples)) writeFileSync(new URL(name, import.meta.url), text);
