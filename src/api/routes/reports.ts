import type { z } from 'zod';
import { messagesFor } from '../../reports/messages/messages-for.ts';
import { renderHtml } from '../../reports/render/html.ts';
import { renderJson } from '../../reports/render/json.ts';
import { renderMarkdown } from '../../reports/render/markdown.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, type Endpoint, type Exchange } from '../endpoint.ts';
import { chooseFormat, chooseLanguage } from '../negotiate.ts';
import { findSurvey, openReport } from '../open-report.ts';
import { REPORT, REPORT_QUERY } from '../schemas.ts';
import { sendPage } from '../send-page.ts';

type ReportQuery = z.output<typeof REPORT_QUERY>;

async function answerWhy(exchange: Exchange<ReportQuery>, dependencies: Dependencies): Promise<void> {
  const { request, response, query } = exchange;
  const { resources, store } = dependencies;
  const { taxonomy } = resources.lexicon;
  response.vary('Accept').vary('Accept-Language');
  const format = chooseFormat(request, query.format);
  const survey = await findSurvey(store, query.survey);
  const report = await openReport(survey, query, dependencies);
  const options = {
    messages: messagesFor(chooseLanguage(request, query.lang)),
    taxonomy,
    title: survey.name,
  };
  if (format === 'html') sendPage(response, renderHtml(report, options));
  else if (format === 'md') response.type('text/markdown').send(renderMarkdown(report, options));
  else response.type('application/json').send(renderJson(report));
}

/** Reports of a stored survey, one address a kind. */
export function reportEndpoints(dependencies: Dependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/v1/reports/why',
        summary: 'Why customers gave the scores they gave',
        query: REPORT_QUERY,
        answer: {
          status: 200,
          description: 'The report, in the format that Accept or `format` asks for.',
          content: [
            { type: 'application/json', schema: REPORT },
            { type: 'text/html', schema: null },
            { type: 'text/markdown', schema: null },
          ],
        },
        problems: ['survey-not-found', 'not-acceptable'],
      },
      (exchange) => answerWhy(exchange, dependencies),
    ),
  ];
}
