/** A process of its own on the same file: stores responses until it is done or killed, telling each that is acknowledged. */
import { openStore } from '../../../src/store/sqlite/open-store.ts';
import { importNamed, NOON, responseAt } from '../survey.ts';

const [file = '', name = '', count = '0', mode = 'responses'] = process.argv.slice(2);

const at = { at: NOON.at };
const store = await openStore(file, new Date(NOON.at));
const isImport = mode === 'import';
if (isImport) await store.startImport(importNamed(name, 'a'), at);
for (let index = 0; index < Number(count); index++) {
  const responses = [responseAt(index, { externalId: `${name}-${index}` })];
  const batch = { surveyId: 'a', responses, columns: [] };
  // Each waits for the one before.
  // oxlint-disable no-await-in-loop
  if (isImport) await store.continueImport(name, batch, at);
  else await store.addResponses(batch, at);
  // oxlint-enable no-await-in-loop
  process.stdout.write(`${name}-${index}\n`);
}
if (isImport) await store.finishImport(name, at);
await store.close();
