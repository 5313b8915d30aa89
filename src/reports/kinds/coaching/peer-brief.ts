/** Everything that is said of one peer. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import type { CoachedPeer } from '../../findings/coaching/coach.ts';
import { FULL_BASE } from '../../findings/gates.ts';
import { NEGATIVE, POLARITIES, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { offsetAt } from '../../stats/at.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import { skillBriefs, type Classroom } from './skill-briefs.ts';
import type { CausesBrief, PeerBrief } from './types.ts';

/** The first complaint of each row. */
function complaintsIn(columns: ResponseColumns, rows: readonly number[]): Evidence {
  const found = rows.flatMap((row) => {
    const complaint = [...signalsOf(columns, row)].find(
      ({ signal }) => signal % POLARITIES.length === NEGATIVE,
    );
    return complaint === undefined ? [] : [{ row, mention: complaint.mention }];
  });
  return { rows: found.map(({ row }) => row), mentions: found.map(({ mention }) => mention) };
}

function causesOf(columns: ResponseColumns, { causes }: CoachedPeer, quoted: Quoted): CausesBrief | null {
  if (causes === null) {
    return null;
  }
  const { otherRows, ...counts } = causes;
  return {
    ...counts,
    quotes: chooseQuotes(columns, complaintsIn(columns, otherRows), quoted),
    evidence: otherRows.map((row) => offsetAt(columns.line, row)),
  };
}

/** Of the standing, and the answers that are missing for it; null where more would not settle it. */
function verdictOf(
  { n, isShown, standing }: CoachedPeer,
  reliableFrom: number,
): Pick<PeerBrief, 'verdict' | 'answersNeeded'> {
  if (!isShown) {
    return { verdict: 'too-few', answersNeeded: FULL_BASE - n };
  }
  if (standing === null) {
    return { verdict: 'too-few', answersNeeded: null };
  }
  return standing.isProvisional
    ? { verdict: 'tentative', answersNeeded: Math.max(1, reliableFrom - n) }
    : { verdict: 'solid', answersNeeded: null };
}

/** `reliableFrom`: answers from which a standing can be relied on; 0 without a comparison. `quoted` grows. */
export function peerBrief(
  classroom: Classroom,
  { place, reliableFrom }: { place: number; reliableFrom: number },
  quoted: Quoted,
): PeerBrief[] {
  const peer = classroom.peers[place];
  if (peer === undefined) {
    return [];
  }
  const { name, n, standing } = peer;
  const skills = skillBriefs(classroom, place, quoted);
  const causes = causesOf(classroom.columns, peer, quoted);
  return [{ name, n, ...verdictOf(peer, reliableFrom), standing, skills, causes }];
}
