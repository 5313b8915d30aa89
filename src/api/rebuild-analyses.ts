/** All answers of a survey, analysed anew beside the analyses in use. */
import { setImmediate as breathe } from 'node:timers/promises';
import { analyze, ENGINE } from '../analysis/analyze.ts';
import { buildReport } from '../reports/build-report.ts';
import type { Report } from '../reports/types.ts';
import type { MentionMove, PendingAnswer } from '../store/rebuilding.ts';
import type { StoredResponse } from '../store/responses.ts';
import type { Survey } from '../store/surveys.ts';
import type { Dependencies } from './dependencies.ts';
import { mergeInputs } from './merge-inputs.ts';
import { toColumns } from './open-report.ts';

type Needs = Pick<Dependencies, 'store' | 'resources' | 'now'>;

async function rebuildSome(
  surveyId: string,
  pending: readonly PendingAnswer[],
  { store, resources }: Needs,
): Promise<void> {
  const rebuilt = pending.map(({ comment, ...place }) => ({
    ...place,
    analysis: analyze(comment, resources),
  }));
  await store.rebuilding.record(surveyId, rebuilt);
  await breathe();
}

/**
 * Builds what is missing; what an earlier run with the same words has built already stands. The answer is the number
 * of answers that were analysed.
 */
export async function rebuildAnalyses(surveyId: string, needs: Needs): Promise<number> {
  const { store, resources, now } = needs;
  const mark = { engine: ENGINE, lexiconDigest: resources.lexicon.digest };
  await store.rebuilding.begin(surveyId, mark, { at: now().toISOString() });
  let after: string | null = null;
  let done = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const pending: readonly PendingAnswer[] = await store.rebuilding.pending(surveyId, after);
    // What was revised meanwhile stands before the place that has been reached.
    if (pending.length === 0 && after === null) return done;
    // oxlint-disable-next-line no-await-in-loop
    if (pending.length > 0) await rebuildSome(surveyId, pending, needs);
    done += pending.length;
    after = pending.at(-1)?.responseId ?? null;
  }
}

/** A reason whose impact on the score is another one with the new analyses; in points, null where there is none. */
export interface ImpactMove {
  readonly reason: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What would move if the new analyses were used. */
export interface Movement {
  readonly mentions: readonly MentionMove[];
  readonly impacts: readonly ImpactMove[];
}

/** "detractor billing.charges neg" -> points */
function impactsOf({ groups }: Report): Map<string, number | null> {
  return new Map(
    groups.flatMap(({ group, reasons }) =>
      reasons.map(({ theme, polarity, impact }) => [`${group} ${theme} ${polarity}`, impact.value] as const),
    ),
  );
}

async function reportOf(
  survey: Survey,
  responses: AsyncIterable<StoredResponse>,
  { resources }: Needs,
): Promise<Report> {
  const columns = await toColumns(survey, responses);
  return buildReport(columns, { input: mergeInputs(survey), taxonomy: resources.lexicon.taxonomy });
}

/** Compares a finished rebuilding with what is in use; the largest moves first. */
export async function compareAnalyses(survey: Survey, needs: Needs): Promise<Movement> {
  const { store } = needs;
  const before = impactsOf(await reportOf(survey, store.readResponses(survey.id), needs));
  const after = impactsOf(await reportOf(survey, store.rebuilding.read(survey.id), needs));
  const impacts = [...new Set([...before.keys(), ...after.keys()])]
    .map((reason) => ({ reason, before: before.get(reason) ?? null, after: after.get(reason) ?? null }))
    .filter((move) => move.before !== move.after)
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.reason < b.reason ? -1 : 1));
  const mentions = await store.rebuilding.compare(survey.id);
  return { mentions: mentions.filter(({ lost, gained }) => lost + gained > 0), impacts };
}

function sizeOf({ before, after }: ImpactMove): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}
