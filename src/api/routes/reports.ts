import { messagesFor } from '../../reports/messages/messages-for.ts';
import { renderHtml } from '../../reports/render/html.ts';
import { renderMarkdown } from '../../reports/render/markdown.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, type Endpoint, type Exchange } from '../endpoint.ts';
import { chooseFormat, chooseLanguage, type ReportFormat } from '../negotiate.ts';
import { openReport } from '../open-report.ts';
import { REPORT_QUERY } from '../report-query.ts';
import { toReportRequest, type ReportQuery } from '../report-request.ts';
import { REPORT } from '../schemas.ts';
import { NOT_MODIFIED, sendReport, toJson, type Rendered } from '../send-report.ts';

async function answerWhy(exchange: Exchange<ReportQuery>, dependencies: Dependencies): Promise<void> {
  const { request, response, query } = exchange;
  const { resources, store } = dependencies;
  const { taxonomy } = resources.lexicon;
  response.vary('Accept').vary('Accept-Language');
  const format = chooseFormat(request, query.format);
  const { request: wanted, asked, title } = await toReportRequest(store, query, []);
  const report = await openReport(wanted, dependencies);
  const options = { messages: messagesFor(chooseLanguage(request, query.lang)), taxonomy, title };
  const render: Readonly<Record<ReportFormat, () => Rendered>> = {
    html: () => ({ type: 'text/html', body: renderHtml(report, options) }),
    md: () => ({ type: 'text/markdown', body: renderMarkdown(report, options) }),
    json: () => ({ type: 'application/json', body: toJson(report, asked) }),
  };
  sendReport(exchange, render[format]());
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
        others: [NOT_MODIFIED],
        problems: ['survey-not-found', 'not-acceptable'],
      },
      (exchange) => answerWhy(exchange, dependencies),
    ),
  ];
}
