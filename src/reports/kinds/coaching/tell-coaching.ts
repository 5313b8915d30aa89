import type { Document, Section } from '../../document/types.ts';
import { lowerFirst } from '../../messages/cases.ts';
import type { RenderOptions } from '../../render/page.ts';
import { readerOf, type Reader } from './reader.ts';
import { tellBrief } from './tell-brief.ts';
import { tellSkills } from './tell-skills.ts';
import { tellStandings } from './tell-standings.ts';
import { tellTraining } from './tell-training.ts';
import type { CoachingReport, PeerBrief, SkillSide } from './types.ts';

/** Who stands where, in as many sentences as there are bands. */
function bandLines({ peers }: CoachingReport, { words }: Reader): string[] {
  const namesIn = (band: string): string[] =>
    peers.filter(({ standing }) => standing?.band === band).map(({ name }) => name);
  const [above, level, below] = [namesIn('above'), namesIn('level'), namesIn('below')];
  return [
    ...(above.length > 0 ? [words.bandLine('above', above)] : []),
    ...(below.length > 0 ? [words.bandLine('below', below)] : []),
    ...(level.length > 0 ? [words.levelLine(level.length)] : []),
  ];
}

/** "Wesley Prado (staff knowledge)" of everybody with a skill on one of these sides. */
function itemsOn(sides: readonly SkillSide[], { peers }: CoachingReport, { themeLabel }: Reader): string[] {
  return peers.flatMap(({ name, skills }) =>
    (skills ?? [])
      .filter(({ side }) => sides.includes(side))
      .map(({ theme }) => `${name} (${lowerFirst(themeLabel(theme))})`),
  );
}

/** The brief of one does not begin with everybody's score. */
function leadOf(report: CoachingReport, reader: Reader): string[] {
  const { messages, words } = reader;
  const { score, noComparison, peer } = report;
  const strengths = itemsOn(['strength'], report, reader);
  const lags = itemsOn(['lag', 'divided'], report, reader);
  return [
    ...(score === null || peer !== null ? [] : [messages.headline(score)]),
    ...(noComparison === null ? [] : [words.noComparison[noComparison]]),
    ...(peer === null ? bandLines(report, reader) : []),
    ...(strengths.length === 0 ? [] : [words.raisedLine('pos', strengths)]),
    ...(lags.length === 0 ? [] : [words.raisedLine('neg', lags)]),
  ];
}

function notesOf({ comparison, searched }: CoachingReport, { words }: Reader): string[] {
  const held = comparison?.heldEqual.map((name) => (name === 'period' ? words.labels.period : name)) ?? [];
  return [
    words.caution,
    ...(held.length > 0 ? [words.heldEqual(held)] : []),
    ...(searched > 0 ? [words.searched(searched)] : []),
  ];
}

function isShown({ verdict, answersNeeded }: PeerBrief): boolean {
  return verdict !== 'too-few' || answersNeeded === null;
}

function waiting({ peers }: CoachingReport, { words }: Reader): Section {
  const items = peers
    .filter((peer) => !isShown(peer))
    .map(({ name, n, answersNeeded }) => `${name}: ${words.waitingLine(n, answersNeeded ?? 0)}`);
  const blocks = items.length === 0 ? [] : [{ is: 'list', items } as const];
  return { id: 'waiting', heading: words.headings.waiting, blocks };
}

/** More briefs would make a page that nobody can open. */
const MOST_BRIEFS = 100;

/** Everybody with enough answers; where they are too many, those with something to say. */
function briefed(shown: readonly PeerBrief[]): readonly PeerBrief[] {
  const isTelling = ({ standing, skills }: PeerBrief): boolean =>
    (standing !== null && standing.band !== 'level') || (skills ?? []).some(({ side }) => side !== 'level');
  return shown.length <= MOST_BRIEFS ? shown : shown.filter(isTelling).slice(0, MOST_BRIEFS);
}

/** One page for everybody, or the brief of one. */
export function tellCoaching(report: CoachingReport, options: RenderOptions): Document {
  const reader = readerOf(options);
  const shown = report.peers.filter(isShown);
  const chosen = briefed(shown);
  const briefs = chosen.map((peer, index) => tellBrief(peer, { report, id: `peer-${index + 1}` }, reader));
  const overview = report.peer === null ? [tellStandings(report, reader), tellSkills(report, reader)] : [];
  return {
    title: reader.words.title(report),
    lead: leadOf(report, reader),
    sections: [...overview, ...tellTraining(report, reader), ...briefs, waiting(report, reader)],
    notes: [
      ...notesOf(report, reader),
      ...(chosen.length < shown.length ? [reader.words.moreBriefs(shown.length - chosen.length)] : []),
    ],
  };
}
