/** One page for one team or agent: where it stands, what it does well, where to look, and what is not its doing. */
import type { Block, Section } from '../../document/types.ts';
import type { SkillRate } from '../../findings/coaching/skills.ts';
import type { Reader } from './reader.ts';
import type { CoachingReport, PeerBrief, SkillBrief } from './types.ts';

/** More themes would not be read. */
const MOST_THEMES = 6;

function standingBlocks({ n, standing, answersNeeded }: PeerBrief, { messages, words }: Reader): Block[] {
  if (standing === null) {
    return [{ is: 'text', text: words.answers(n) }];
  }
  const sentences = [
    messages.headline(standing.score),
    words.standingLine(standing),
    ...(answersNeeded === null ? [] : [words.provisionalLine(answersNeeded)]),
    ...(standing.toReview ? [words.reviewLine] : []),
  ];
  return [{ is: 'text', text: sentences.join(' ') }];
}

/** What customers praise, then what they complain of; what is clearly more frequent comes first. */
function quoteBlocks(skills: readonly SkillBrief[], reader: Reader): Block[] {
  const { words, themeLabel } = reader;
  const blocksOf = (skill: SkillBrief, side: 'praise' | 'complaints'): Block[] => {
    const rate = skill[side];
    const quotes = skill.quotes[side];
    return rate === null || quotes.length === 0
      ? []
      : [{ is: 'quotes', heading: words.rateLine(themeLabel(skill.theme), rate), quotes }];
  };
  const examples = ({ examples: found }: SkillBrief): Block[] =>
    found === null || found.quotes.length === 0
      ? []
      : [{ is: 'quotes', heading: words.examples(found.peers), quotes: found.quotes }];
  return [
    ...(skills.some(({ side }) => side === 'divided') ? [{ is: 'text', text: words.divided } as const] : []),
    ...skills.flatMap((skill) => blocksOf(skill, 'praise')),
    ...skills.flatMap((skill) => [...blocksOf(skill, 'complaints'), ...examples(skill)]),
  ];
}

function causesBlocks({ causes }: PeerBrief, { report, reader }: Told): Block[] {
  if (causes === null || report.score === null) {
    return [];
  }
  const { words, messages, themeLabel } = reader;
  const items = causes.otherThemes
    .slice(0, MOST_THEMES)
    .map(({ theme, mentions }) => `${themeLabel(theme)} (${messages.format.integer(mentions)})`);
  return [
    { is: 'text', text: words.causesLine(report.score.metric, causes) },
    ...(items.length === 0
      ? []
      : [
          { is: 'text', text: words.othersLine(items) } as const,
          { is: 'quotes', heading: '', quotes: causes.quotes } as const,
        ]),
  ];
}

/** Every skill that anybody is praised for or lags in. */
function skillTable({ name, skills }: PeerBrief, { messages, words, themeLabel }: Reader): Block[] {
  if (skills === null) {
    return [{ is: 'text', text: words.noSkills }];
  }
  const { percent } = messages.format;
  const cells = (rate: SkillRate | null): string[] =>
    rate === null
      ? ['', '']
      : [
          rate.interval === null
            ? percent(rate.rate)
            : `${percent(rate.rate)} (${rate.interval.map(percent).join(' … ')})`,
          percent(rate.peerRate),
        ];
  const heads = [messages.polarity.neg, messages.polarity.pos].flatMap((label) => [
    label,
    words.labels.overall,
  ]);
  return [
    {
      is: 'table',
      caption: `${words.skillTable} · ${name}`,
      columns: [
        { label: words.labels.skill, isNumber: false },
        ...heads.map((label) => ({ label, isNumber: true })),
      ],
      rows: skills.map(({ theme, complaints, praise }) => [
        themeLabel(theme),
        ...cells(complaints),
        ...cells(praise),
      ]),
    },
  ];
}

interface Told {
  readonly report: CoachingReport;
  readonly reader: Reader;
}

export function tellBrief(
  peer: PeerBrief,
  { report, id }: { report: CoachingReport; id: string },
  reader: Reader,
): Section {
  return {
    id,
    heading: peer.name,
    blocks: [
      ...standingBlocks(peer, reader),
      ...quoteBlocks(peer.skills ?? [], reader),
      ...causesBlocks(peer, { report, reader }),
      ...skillTable(peer, reader),
    ],
  };
}
