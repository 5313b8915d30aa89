import type { z } from 'zod';
import { toHtml } from '../../reports/document/to-html.ts';
import { toMarkdown } from '../../reports/document/to-markdown.ts';
import type { Kind } from '../../reports/kinds/kind.ts';
import { KINDS } from '../../reports/kinds/kinds.ts';
import { messagesFor } from '../../reports/messages/messages-for.ts';
import { renderJson } from '../../reports/render/json.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, type Endpoint, type Exchange } from '../endpoint.ts';
import { chooseFormat, chooseLanguage } from '../negotiate.ts';
import { findSurvey, openKindReport } from '../open-report.ts';
import { KIND_REPORT, kindQuery, REPORT_QUERY } from '../schemas.ts';
import { sendPage } from '../send-page.ts';

type KindQuery = z.output<ReturnType<typeof kindQuery>>;

/** What the query says to the options of the kind. */
function ownOptions({ options }: Kind, query: KindQuery): Record<string, readonly string[]> {
  return Object.fromEntries(
    options.flatMap(({ name }) => {
      const value = query[name];
      return value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value]];
    }),
  );
}

async function answerKind(
  kind: Kind,
  { request, response, query: whole }: Exchange<KindQuery>,
  dependencies: Dependencies,
): Promise<void> {
  const query = REPORT_QUERY.strip().parse(whole);
  response.vary('Accept').vary('Accept-Language');
  const format = chooseFormat(request, query.format);
  const survey = await findSurvey(dependencies.store, query.survey);
  const asked = { ...query, own: ownOptions(kind, whole) };
  const { report, tell } = await openKindReport(kind, { survey, asked }, dependencies);
  if (format === 'json') {
    response.type('application/json').send(renderJson(report));
    return;
  }
  const messages = messagesFor(chooseLanguage(request, query.lang));
  const { taxonomy } = dependencies.resources.lexicon;
  const { engine, lexiconDigest, input } = report;
  const cover = { messages, title: survey.name, engine, lexiconDigest, delimiter: input.delimiter };
  const document = tell({ messages, taxonomy, title: survey.name });
  if (format === 'html') sendPage(response, toHtml(document, cover));
  else response.type('text/markdown').send(toMarkdown(document, cover));
}

/** The kinds of report beside "why", one address each. */
export function kindEndpoints(dependencies: Dependencies): Endpoint[] {
  return Object.entries(KINDS).map(([name, kind]) =>
    endpoint(
      {
        method: 'get',
        path: `/v1/reports/${name}`,
        summary: kind.summary,
        query: kindQuery(kind.options),
        answer: {
          status: 200,
          description: 'The report, in the format that Accept or `format` asks for.',
          content: [
            { type: 'application/json', schema: KIND_REPORT },
            { type: 'text/html', schema: null },
            { type: 'text/markdown', schema: null },
          ],
        },
        problems: ['survey-not-found', 'not-acceptable'],
      },
      (exchange) => answerKind(kind, exchange, dependencies),
    ),
  );
}
