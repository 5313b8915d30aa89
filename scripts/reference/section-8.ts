/** Section 8: what could be won at most and at least. */
import { ledger, tallyLedger } from '../../src/reports/stats/change/ledger.ts';
import { ceilingOf, tallyCeilings, type Ceiling } from '../../src/reports/stats/priority/ceilings.ts';
import { netSentiment } from '../../src/reports/stats/priority/net-sentiment.ts';
import { ledgerEntries, ledgerLines } from './ledger-lines.ts';
import { allRows } from './model-design.ts';
import { mentions, rowsWhere, themeNamed } from './rows.ts';
import type { ReferenceSurvey, Section, ThemeColumn } from './types.ts';

/** Themes complained of by each detractor. */
function complaints(survey: ReferenceSurvey): number[][] {
  const complains = survey.themes.map((theme) => mentions(theme, 'neg'));
  return rowsWhere(survey, (row) => survey.x[row] === -1).map((row) =>
    complains.flatMap((has, theme) => (has(row) ? [theme] : [])),
  );
}

function judgementsOf(survey: ReferenceSurvey, theme: ThemeColumn) {
  const praises = mentions(theme, 'pos');
  const complains = mentions(theme, 'neg');
  const count = (keeps: (row: number) => boolean): number => rowsWhere(survey, keeps).length;
  return {
    positive: count(praises),
    negative: count(complains),
    mixed: count((row) => praises(row) && complains(row)),
  };
}

function lostPoints(survey: ReferenceSurvey, theme: string): number | undefined {
  const names = ledgerLines(survey);
  const lines = ledger(tallyLedger(ledgerEntries(survey, allRows(survey)), names.length));
  const points = lines?.[names.indexOf(`lost.${theme}`)]?.points;
  return points === undefined ? undefined : -points;
}

function ceilingEntry({ any, sole }: Ceiling): object {
  return {
    any_k: any.count,
    any: any.share,
    any_wilson: any.interval,
    sole_k: sole.count,
    sole: sole.share,
    sole_wilson: sole.interval,
  };
}

export const section8: Section = {
  's8.ceiling': (survey, [name]) => {
    const theme = themeNamed(survey, name);
    if (theme === undefined) {
      return undefined;
    }
    const tally = tallyCeilings(complaints(survey), { n: survey.n, themes: survey.themes.length });
    const ceiling = ceilingOf(tally, survey.themes.indexOf(theme));
    const judgements = judgementsOf(survey, theme);
    return {
      n: survey.n,
      ...(ceiling === null ? {} : ceilingEntry(ceiling)),
      fractional: lostPoints(survey, theme.theme),
      pos: judgements.positive,
      neg: judgements.negative,
      mixed: judgements.mixed,
      net_sentiment: netSentiment(judgements)?.value ?? null,
    };
  },
};
