/** The discover report in words: what low scores and what high scores say that no theme explains. */
import type { Block, Document, Section, TableBlock } from '../../document/types.ts';
import type { Discoveries, Discovery } from '../../types.ts';
import type { DiscoverWords } from '../../messages/discover-words.ts';
import { discoverWords } from '../../messages/discover.ts';
import type { Messages } from '../../messages/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { DiscoverReport } from './types.ts';

/** Told with their quotes; the table holds all. */
const IN_FULL = 6;
const MOST_FORMS = 4;

interface Telling {
  readonly report: Discoveries;
  readonly messages: Messages;
  readonly words: DiscoverWords;
  readonly labelOf: (theme: string) => string;
}

function formsOf({ phrases }: Discovery): string[] {
  return phrases.slice(1, 1 + MOST_FORMS).map(({ phrase }) => phrase);
}

function tableOf(
  { messages, words, labelOf }: Telling,
  caption: string,
  found: readonly Discovery[],
): TableBlock {
  const { format, labels, verdict, languageName } = messages;
  const text = (label: string) => ({ label, isNumber: false });
  const figure = (label: string) => ({ label, isNumber: true });
  return {
    is: 'table',
    caption,
    columns: [
      text(words.labels.phrase),
      figure(words.labels.detractor),
      figure(words.labels.neutral),
      figure(words.labels.promoter),
      figure('z'),
      text(labels.verdict),
      text(labels.language),
      text(words.labels.perhaps),
    ],
    rows: found.map((one) => [
      one.phrases[0]?.phrase ?? '',
      format.integer(one.counts.detractor),
      format.integer(one.counts.neutral),
      format.integer(one.counts.promoter),
      format.signed(one.phrases[0]?.z ?? 0),
      verdict[one.verdict],
      languageName(one.phrases[0]?.language ?? 'und'),
      one.theme === null ? '' : labelOf(one.theme.theme),
    ]),
  };
}

function blocksOf({ report, words, labelOf }: Telling, one: Discovery): Block[] {
  const { counts, theme, phrases, quotes } = one;
  const { commenters } = report;
  const forms = formsOf(one);
  const sentences = [
    words.counts({
      detractor: [counts.detractor, commenters.detractor],
      promoter: [counts.promoter, commenters.promoter],
    }),
    ...(forms.length === 0 ? [] : [words.also(forms)]),
    ...(theme === null ? [] : [words.suggestion(theme.by, labelOf(theme.theme))]),
  ];
  return [
    { is: 'quotes', heading: phrases[0]?.phrase ?? '', quotes: [] },
    { is: 'text', text: sentences.join(' ') },
    { is: 'quotes', heading: '', quotes },
  ];
}

function sideSection(telling: Telling, side: Discovery['side']): Section {
  const found = telling.report.found.filter((one) => one.side === side);
  const heading = telling.words.headings[side];
  return {
    id: side,
    heading,
    blocks:
      found.length === 0
        ? []
        : [
            tableOf(telling, heading, found),
            ...found.slice(0, IN_FULL).flatMap((one) => blocksOf(telling, one)),
          ],
  };
}

function leadOf({ report: { found, tested, reason }, words }: Telling): string {
  if (reason !== null) {
    return words.reason[reason];
  }
  return found.length === 0 ? words.nothing : words.found(found.length, tested);
}

/** A report becomes a document in the reader's language. */
export function tellDiscover(report: DiscoverReport, { messages, taxonomy }: RenderOptions): Document {
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const words = discoverWords(messages.language);
  const telling = { report, messages, words, labelOf: (theme: string) => labels.get(theme) ?? theme };
  return {
    title: words.title,
    lead: [leadOf(telling)],
    sections: [sideSection(telling, 'detractor'), sideSection(telling, 'promoter')],
    notes: report.reason === null ? [words.notes.meaning, words.notes.verdict] : [],
  };
}
