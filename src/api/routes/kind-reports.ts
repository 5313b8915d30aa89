import type { z } from 'zod';
import { toHtml } from '../../reports/document/to-html.ts';
import { toMarkdown } from '../../reports/document/to-markdown.ts';
import type { BuiltReport, Kind } from '../../reports/kinds/kind.ts';
import { KINDS } from '../../reports/kinds/kinds.ts';
import { messagesFor } from '../../reports/messages/messages-for.ts';
import type { RenderOptions } from '../../reports/render/page.ts';
import type { Dependencies } from '../dependencies.ts';
import { endpoint, type Endpoint, type Exchange } from '../endpoint.ts';
import { chooseFormat, chooseLanguage, type ReportFormat } from '../negotiate.ts';
import { openKindReport } from '../open-report.ts';
import { kindQuery, REPORT_QUERY } from '../report-query.ts';
import { toReportRequest } from '../report-request.ts';
import { KIND_REPORT } from '../schemas.ts';
import { NOT_MODIFIED, sendReport, toJson, type Rendered } from '../send-report.ts';

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

function render(
  { report, tell }: BuiltReport,
  format: Exclude<ReportFormat, 'json'>,
  reader: RenderOptions & { readonly title: string },
): Rendered {
  const { engine, lexiconDigest, input } = report;
  const { messages, title } = reader;
  const cover = { messages, title, engine, lexiconDigest, delimiter: input.delimiter };
  const document = tell(reader);
  return format === 'html'
    ? { type: 'text/html', body: toHtml(document, cover) }
    : { type: 'text/markdown', body: toMarkdown(document, cover) };
}

async function answerKind(kind: Kind, exchange: Exchange<KindQuery>, dependencies: Dependencies) {
  const { request, response, query: whole } = exchange;
  const query = REPORT_QUERY.parse(whole);
  response.vary('Accept').vary('Accept-Language');
  const format = chooseFormat(request, query.format);
  const names = kind.options.map(({ name }) => name);
  const { request: wanted, asked, title } = await toReportRequest(dependencies.store, query, names);
  const built = await openKindReport(kind, { ...wanted, own: ownOptions(kind, whole) }, dependencies);
  const messages = messagesFor(chooseLanguage(request, query.lang));
  const { taxonomy } = dependencies.resources.lexicon;
  const rendered: Rendered =
    format === 'json'
      ? { type: 'application/json', body: toJson(built.report, asked) }
      : render(built, format, { messages, taxonomy, title });
  sendReport(exchange, rendered);
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
        others: [NOT_MODIFIED],
        problems: ['survey-not-found', 'not-acceptable'],
      },
      (exchange) => answerKind(kind, exchange, dependencies),
    ),
  );
}
