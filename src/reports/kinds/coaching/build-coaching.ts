import type { Quoted } from '../../findings/choose-quotes.ts';
import { beforeAfter } from '../../findings/coaching/before-after.ts';
import { coach, type Coaching } from '../../findings/coaching/coach.ts';
import { findPeers, type CoachingQuestion } from '../../findings/coaching/peers.ts';
import type { Metric } from '../../../ingest/types.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import { controlNames, peerAttribute, peerName, trainingDate } from './options.ts';
import { peerBrief } from './peer-brief.ts';
import { collectPeerEvidence } from './peer-evidence.ts';
import type { CoachingReport, PeerBrief, TrainingReport } from './types.ts';

/** All peers, or the one that was asked for. */
function briefsOf(question: CoachingQuestion, coaching: Coaching, only: string | null): PeerBrief[] {
  const evidence = collectPeerEvidence(question, findPeers(question));
  const classroom = { columns: question.columns, peers: coaching.peers, evidence };
  const { comparison } = coaching;
  const reliableFrom = typeof comparison === 'string' ? 0 : comparison.answersNeeded;
  const quoted: Quoted = { rows: new Set(), texts: new Set() };
  return coaching.peers.flatMap(({ name }, place) =>
    only === null || name === only ? peerBrief(classroom, { place, reliableFrom }, quoted) : [],
  );
}

function trainingOf(
  question: CoachingQuestion,
  peer: string | null,
  date: string | null,
): TrainingReport | null {
  const found = peer === null || date === null ? null : beforeAfter(question, { peer, date });
  return peer === null || date === null || found === null ? null : { peer, date, ...found };
}

/** What all standings share, or why there are none. */
function comparisonOf(
  metric: Metric | null,
  coaching: Coaching | null,
): Pick<CoachingReport, 'comparison' | 'noComparison'> {
  const found = coaching?.comparison ?? (metric === null ? 'no-score' : 'few-peers');
  return typeof found === 'string'
    ? { comparison: null, noComparison: found }
    : { comparison: found, noComparison: null };
}

/** @throws KindOptionError */
export function buildCoaching(columns: ResponseColumns, options: KindOptions): CoachingReport {
  const { head, selection } = openHead('coaching', columns, options);
  const attribute = peerAttribute(columns, options);
  const peer = peerName(attribute, options);
  const date = trainingDate(options);
  const controls = controlNames(columns, options);
  const question = { columns, rows: selection.rows, attribute, taxonomy: options.taxonomy, controls };
  const coaching = coach(question);
  return {
    ...head,
    attribute: attribute.name,
    ...comparisonOf(columns.metric, coaching),
    searched: coaching?.searched ?? 0,
    peer,
    peers: coaching === null ? [] : briefsOf(question, coaching, peer),
    training: trainingOf(question, peer, date),
  };
}
