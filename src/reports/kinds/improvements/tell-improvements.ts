/** The improvements report in words: priorities, dossiers, the whole list, what to keep. */
import type { Document, Section, TableBlock } from '../../document/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import { dossierSection } from './tell-dossier.ts';
import { prioritiesFigure } from './tell-priorities.ts';
import { intervalText, openTelling, type Telling } from './telling.ts';
import type { Improvement, ImprovementsReport } from './types.ts';

/** Dossiers told in full; the list holds all. */
const IN_FULL = 6;
/** Below, a line is no more than an anecdote: in the JSON only. */
const LEAST_MENTIONS = 3;

function isChange({ change }: Improvement): boolean {
  return change !== 'keep';
}

function listTable(telling: Telling, caption: string, found: readonly Improvement[]): TableBlock {
  const { messages, words, nameOf } = telling;
  const { format, labels } = messages;
  const text = (label: string) => ({ label, isNumber: false });
  const figure = (label: string) => ({ label, isNumber: true });
  return {
    is: 'table',
    caption,
    columns: [
      text(words.labels.improvement),
      figure(words.labels.points),
      figure(labels.interval),
      text(labels.verdict),
      figure(words.labels.customers),
      figure(words.labels.customerShare),
      figure(words.labels.requests),
      text(words.labels.trend),
      text(labels.owner),
      text(words.labels.id),
      text(words.labels.status),
    ],
    rows: found.map((one) => [
      nameOf(one),
      one.points.value === null ? labels.noEstimate : format.signed(one.points.value),
      intervalText(telling, one.points.interval),
      messages.verdict[one.verdict],
      format.integer(one.mentions),
      one.share.value === null ? labels.noEstimate : format.percent(one.share.value),
      format.integer(one.requests),
      one.trend.direction === null ? '' : words.direction[one.trend.direction],
      messages.owner[one.owner],
      one.id,
      one.status ?? '',
    ]),
  };
}

function leadOf(telling: Telling, report: ImprovementsReport, changes: readonly Improvement[]): string[] {
  const { words, messages, nameOf, contextOf } = telling;
  const [top] = changes;
  const tied = changes.flatMap((one) =>
    one.first?.isTied === true ? [{ name: nameOf(one), first: one.first }] : [],
  );
  const { commenters, improvements } = report;
  const kept = improvements.filter((one) => !isChange(one)).length;
  return [
    words.counts({ commenters, changes: improvements.length - kept, kept }),
    ...(top === undefined || top.points.value === null ? [] : [messages.keyLine(contextOf(top))]),
    ...(tied.length > 1 ? [words.tied(tied)] : []),
  ];
}

function notesOf({ words: { notes } }: Telling, { improvements, searched }: ImprovementsReport): string[] {
  const hasPoints = improvements.some(({ points }) => points.value !== null);
  return [
    hasPoints ? notes.association : notes.noPoints,
    notes.request,
    ...(searched > 0 ? [notes.searched(searched)] : []),
  ];
}

/** A report becomes a document in the reader's language. */
export function tellImprovements(report: ImprovementsReport, reader: RenderOptions): Document {
  const telling = openTelling(report, reader);
  const { words } = telling;
  const told = report.improvements.filter(({ mentions }) => mentions >= LEAST_MENTIONS);
  const changes = told.filter(isChange);
  const kept = told.filter((one) => !isChange(one));
  const { headings, notes } = words;
  const sections: Section[] = [
    { id: 'priorities', heading: headings.priorities, blocks: prioritiesFigure(telling, changes) },
    ...changes.slice(0, IN_FULL).map((one) => dossierSection(telling, one)),
    {
      id: 'backlog',
      heading: headings.backlog,
      blocks: [{ is: 'text', text: notes.ids }, listTable(telling, headings.backlog, changes)],
    },
    { id: 'keep', heading: headings.keep, blocks: keptBlocks(telling, kept) },
  ];
  return {
    title: words.title,
    lead: leadOf(telling, report, changes),
    sections,
    notes: notesOf(telling, report),
  };
}

function keptBlocks(telling: Telling, kept: readonly Improvement[]): Section['blocks'] {
  const quotes = kept.slice(0, IN_FULL).flatMap(({ examples }) => examples.opinions.slice(0, 1));
  const { headings } = telling.words;
  return kept.length === 0
    ? []
    : [listTable(telling, headings.keep, kept), { is: 'quotes', heading: headings.praise, quotes }];
}
