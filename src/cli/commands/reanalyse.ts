import type { Movement } from '../../api/rebuild-analyses.ts';
import type { Storage } from '../../store/contract.ts';
import { openData } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';

export interface ReanalyseOptions {
  readonly dryRun?: true;
}

function show(points: number | null): string {
  return points === null ? '-' : points.toFixed(2);
}

/** One line a theme that moves, one a reason whose impact moves. */
function describe({ mentions, impacts }: Movement): string {
  const themes = mentions.map(
    ({ theme, polarity, lost, gained, kept }) => `  ${theme} ${polarity}: -${lost} +${gained}, ${kept} stay`,
  );
  const reasons = impacts.map(
    ({ reason, before, after }) => `  ${reason}: ${show(before)} -> ${show(after)} points`,
  );
  return [
    `mentions that move: ${themes.length === 0 ? 'none' : ''}`,
    ...themes,
    `impacts that move: ${reasons.length === 0 ? 'none' : ''}`,
    ...reasons,
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

async function reanalyse(store: Storage, id: string, { dryRun }: ReanalyseOptions): Promise<void> {
  const [{ compareAnalyses, rebuildAnalyses }, { loadResources }] = await Promise.all([
    import('../../api/rebuild-analyses.ts'),
    import('../../lexicons/load-resources.ts'),
  ]);
  const survey = await store.findSurvey(id);
  if (survey === null) throw new UsageError(`there is no survey ${id}; GET /v1/surveys lists them`);
  const needs = { store, resources: loadResources(), now: () => new Date() };
  const done = await rebuildAnalyses(id, needs);
  process.stdout.write(describe(await compareAnalyses(survey, needs)));
  process.stderr.write(`${done} answers analysed anew\n`);
  if (dryRun === true) {
    process.stderr.write('nothing is switched; without --dry-run it will be\n');
    return;
  }
  // Somebody may revise a response between the last analysis and the switch.
  // oxlint-disable-next-line no-await-in-loop
  while (!(await store.rebuilding.switch(id, { at: new Date().toISOString() }))) {
    // oxlint-disable-next-line no-await-in-loop
    await rebuildAnalyses(id, needs);
  }
  process.stderr.write('the new analyses are in use\n');
}

/** `porque reanalyse SURVEY`: all answers analysed with the present words; begun again, it goes on where it was. */
export async function reanalyseCommand(id: string, options: ReanalyseOptions): Promise<void> {
  const store = await openData();
  try {
    await reanalyse(store, id, options);
  } finally {
    await store.close();
  }
}
