import { GROUPS } from '../response-columns.ts';
import { sumGroups } from '../tally/tally.ts';
import type { Estimate, Group, HeatmapRow } from '../types.ts';
import { shareEstimate } from './estimates.ts';
import { MIN_MENTIONS } from './gates.ts';
import { countsOf } from './reasons.ts';
import type { Survey } from './survey.ts';

/** As many rows as a page can show. */
const MAX_ROWS = 24;

/** Complaints and praise with enough mentions, the commonest first. */
export function heatmapRows(survey: Survey): HeatmapRow[] {
  const { columns, tally, metric } = survey;
  if (metric === null) {
    return [];
  }
  const cells = columns.themes.flatMap((theme) =>
    (['neg', 'pos'] as const).map((polarity) => {
      const counts = countsOf(survey, theme, polarity);
      return { theme, polarity, counts, total: sumGroups(counts) };
    }),
  );
  return cells
    .filter(({ total }) => total >= MIN_MENTIONS)
    .toSorted((a, b) => b.total - a.total || (a.theme + a.polarity < b.theme + b.polarity ? -1 : 1))
    .slice(0, MAX_ROWS)
    .map(({ theme, polarity, counts }) => {
      const share = (group: Group): Estimate => {
        const index = GROUPS.indexOf(group);
        return shareEstimate(counts[index] ?? 0, tally.commenters[index] ?? 0);
      };
      return {
        theme,
        polarity,
        shares: { detractor: share('detractor'), neutral: share('neutral'), promoter: share('promoter') },
      };
    });
}
