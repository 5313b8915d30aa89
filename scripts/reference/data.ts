/** What the data set holds. */
import type { Section } from './types.ts';
import { commenters, countGroups } from './rows.ts';

export const data: Section = {
  'data.counts': (survey) => {
    const { promoters, neutrals, detractors } = countGroups(survey);
    return {
      rows_in_file: survey.rowsInFile,
      rows_invalid: survey.rowsInvalid,
      n: survey.n,
      commenters: commenters(survey).length,
      P: promoters,
      N: neutrals,
      D: detractors,
    };
  },
};
