/** The queries of reports. */
import { z } from 'zod';
import { ATTRIBUTE_VALUES, FILTER } from './filter-query.ts';
import { LANGUAGE, NAME } from './schemas.ts';

/** Times that an option of a report may be repeated. */
const MOST_VALUES = 20;

/** What every report takes; whatever else it is asked is an option of its kind or the name of an attribute. */
export const REPORT_QUERY = z
  .object({
    ...FILTER,
    survey: z.string().meta({ description: 'id of the survey' }),
    lang: LANGUAGE.optional().meta({ description: 'language of HTML and Markdown; else Accept-Language' }),
    by: NAME.optional().meta({ description: 'header or role of a column to break the score down by' }),
    format: z.enum(['json', 'html', 'md']).optional().meta({ description: 'instead of the Accept header' }),
  })
  .catchall(ATTRIBUTE_VALUES);

/** The query of another kind of report: with the options of that kind, each of which may be repeated. */
export function kindQuery(options: readonly { readonly name: string; readonly description: string }[]) {
  const said = z.union([NAME, z.array(NAME).min(1).max(MOST_VALUES)]).optional();
  const own = options.map(({ name, description }) => [name, said.meta({ description })] as const);
  return REPORT_QUERY.extend(Object.fromEntries(own));
}
