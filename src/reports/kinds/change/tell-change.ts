/** The change report in words: every sentence is made of a finding. */
import type { Block, Document, Section } from '../../document/types.ts';
import type { Comparison } from '../../messages/change-types.ts';
import { openLabels, type RenderOptions } from '../../render/page.ts';
import { ledgerFigure, trendFigure, type Telling } from './tell-figures.ts';
import { checkBlocks, foundTable, mixBlocks, testedBlocks } from './tell-tables.ts';
import type { ChangeReport, ChangeSide } from './types.ts';

/** Findings that the first lines name. */
const IN_SHORT = 3;

function comparisonOf({ first, second }: ChangeReport): Comparison {
  if (first.name.is === 'target') {
    return 'target';
  }
  return first.name.is === 'period' && second.name.is === 'period' ? 'time' : 'groups';
}

function openTelling(report: ChangeReport, { messages, taxonomy }: RenderOptions): Telling {
  const labelOf = openLabels(taxonomy, messages.language);
  return {
    report,
    messages,
    context: { metric: report.score?.metric ?? 'nps', comparison: comparisonOf(report) },
    mention: ({ theme, polarity }) =>
      theme === null || polarity === null ? '' : messages.mentionOf(polarity, labelOf(theme)),
  };
}

/** What was found, as sentences, the largest first. */
function foundLines({ report, messages, context, mention }: Telling): string[] {
  return report.findings
    .filter(({ verdict }) => verdict !== 'too-few')
    .map((finding) => messages.change.found(finding, mention(finding), context));
}

function leadOf(telling: Telling): string[] {
  const { report, messages, context } = telling;
  const { change } = messages;
  if (report.noLedger === 'no-score') {
    return [change.noLedger['no-score']];
  }
  const found = foundLines(telling).slice(0, IN_SHORT);
  const nothing =
    report.noLedger === null ? change.nothingFound(report.findings.length) : change.noLedger[report.noLedger];
  return [change.difference(report, context), ...(found.length === 0 ? [nothing] : found)];
}

function scoreFacts({ report, messages }: Telling): Block[] {
  const { change, format } = messages;
  const { first, second } = report;
  const fact = ({ name, score }: ChangeSide) =>
    name.is === 'target'
      ? [{ label: change.sideName(name), value: format.decimal(name.value), detail: '' }]
      : score === null
        ? []
        : [
            {
              label: change.sideName(name),
              value: score.value === null ? '–' : format.decimal(score.value),
              detail: messages.headline(score),
            },
          ];
  const facts = [...fact(first), ...fact(second)];
  return facts.length === 0 ? [] : [{ is: 'facts', facts }];
}

function ledgerBlocks(telling: Telling): Block[] {
  const figure = ledgerFigure(telling);
  return figure === null ? [] : [figure, foundTable(telling)];
}

function saidBlocks({ report, messages, mention }: Telling): Block[] {
  const { change } = messages;
  const changed = report.frequencies.filter(({ verdict }) => verdict !== 'too-few');
  if (report.frequencies.length === 0) {
    return [];
  }
  return changed.length === 0
    ? [{ is: 'text', text: change.noneMoreOften(report.frequencies.length) }]
    : [{ is: 'list', items: changed.map((one) => change.frequency(one, mention(one))) }];
}

function voiceBlocks({ report, mention }: Telling): Block[] {
  return report.voices.map((voice) => ({
    is: 'quotes',
    heading: mention(voice),
    quotes: voice.quotes,
  }));
}

function trendBlocks(telling: Telling): Block[] {
  const { report, messages } = telling;
  const figure = trendFigure(telling);
  const text = report.trend === null ? '' : messages.change.trendLine(report.trend);
  return figure === null ? [] : [...(text === '' ? [] : [{ is: 'text' as const, text }]), figure];
}

function sectionsOf(telling: Telling): Section[] {
  const { headings, method, caution } = telling.messages.change;
  const how = telling.report.method;
  const sections: Section[] = [
    { id: 'scores', heading: headings.scores, blocks: scoreFacts(telling) },
    { id: 'ledger', heading: headings.ledger, blocks: ledgerBlocks(telling) },
    { id: 'said', heading: headings.said, blocks: saidBlocks(telling) },
    { id: 'voices', heading: telling.messages.headings.quotes, blocks: voiceBlocks(telling) },
    { id: 'trend', heading: headings.trend, blocks: trendBlocks(telling) },
    { id: 'mix', heading: headings.mix, blocks: mixBlocks(telling) },
    { id: 'checks', heading: headings.checks, blocks: checkBlocks(telling) },
    { id: 'tested', heading: headings.tested, blocks: testedBlocks(telling) },
    {
      id: 'method',
      heading: headings.method,
      blocks: how === null ? [] : [method[how], caution].map((text) => ({ is: 'text', text })),
    },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** The document of the change report. */
export function tellChange(report: ChangeReport, options: RenderOptions): Document {
  const telling = openTelling(report, options);
  const { change } = telling.messages;
  const changed = report.checks.filter(({ verdict }) => verdict === 'changed');
  const notes = [
    ...(report.undated > 0 ? [change.undated(report.undated)] : []),
    ...report.mixes.filter(({ isReversed }) => isReversed).map((mix) => change.reversed(mix)),
    ...changed.map((check) => `${change.checkName(check)}: ${change.check(check)}.`),
  ];
  return {
    title: change.title[telling.context.comparison],
    lead: leadOf(telling),
    sections: sectionsOf(telling),
    notes,
  };
}
