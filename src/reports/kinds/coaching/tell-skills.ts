import type { Section, TableBlock } from '../../document/types.ts';
import type { SkillRate } from '../../findings/coaching/skills.ts';
import { skillMap } from './skill-map.ts';
import type { Reader } from './reader.ts';
import type { CoachingReport, PeerBrief } from './types.ts';

/** Rates of skills that are said clearly more often of one than of all. */
function raisedRates({ skills }: PeerBrief): SkillRate[] {
  return (skills ?? [])
    .flatMap(({ complaints, praise }) => [complaints, praise])
    .flatMap((rate) => (rate?.isRaised === true ? [rate] : []));
}

function tableOf({ peers, attribute }: CoachingReport, { messages, words, themeLabel }: Reader): TableBlock {
  const { integer, percent } = messages.format;
  const { labels } = words;
  const rows = peers.flatMap((peer) =>
    raisedRates(peer).map(({ theme, polarity, mentions, commenters, rate, interval, peerRate }) => [
      peer.name,
      themeLabel(theme),
      messages.polarity[polarity],
      `${integer(mentions)} / ${integer(commenters)}`,
      interval === null ? percent(rate) : `${percent(rate)} (${interval.map(percent).join(' … ')})`,
      percent(peerRate),
    ]),
  );
  return {
    is: 'table',
    caption: words.headings.skills,
    columns: [
      { label: attribute, isNumber: false },
      { label: labels.skill, isNumber: false },
      { label: labels.voice, isNumber: false },
      { label: labels.comments, isNumber: true },
      { label: labels.estimate, isNumber: true },
      { label: labels.overall, isNumber: true },
    ],
    rows,
  };
}

/** What is said clearly more often of one than of all. */
export function tellSkills(report: CoachingReport, reader: Reader): Section {
  const { words } = reader;
  const table = tableOf(report, reader);
  const nothing = { is: 'text', text: words.nothingRaised } as const;
  const isSearched = report.searched > 0;
  return {
    id: 'skills',
    heading: words.headings.skills,
    blocks: isSearched ? [table.rows.length > 0 ? table : nothing, ...skillMap(report, reader)] : [],
  };
}
