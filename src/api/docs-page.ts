/** The description of the API as a page to read: made of the same endpoints, no script, no request. */
import { html, trusted, type Html } from '../reports/render/escape.ts';
import type { Endpoint } from './endpoint.ts';
import { PROBLEMS } from './errors.ts';
import { describeApi, problemsOf, type Operation } from './openapi.ts';
import { DOCS_STYLE } from './docs-style.ts';

function parameterRows({ parameters }: Operation): Html | null {
  if (parameters.length === 0) return null;
  const rows = parameters.map(({ name, in: place, required, description = '', schema }) => {
    const values = typeof schema === 'object' && Array.isArray(schema.enum) ? schema.enum.join(', ') : '';
    const said = [description, values].filter((part) => part !== '').join('; ');
    return html`<tr>
      <th scope="row"><code>${name}</code></th>
      <td>${place}${required && ', required'}</td>
      <td>${said}</td>
    </tr>`;
  });
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Parameter</th>
        <th scope="col">Where</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function schemaDetails(label: string, type: string, schema: unknown): Html {
  return html`<details>
    <summary>${label} <code>${type}</code></summary>
    <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
  </details>`;
}

function bodyDetails({ requestBody }: Operation): Html[] {
  return Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) =>
    schemaDetails('Body', type, schema),
  );
}

function answerDetails({ answer }: Endpoint, operation: Operation): Html[] {
  const content = operation.responses[answer.status]?.content ?? {};
  return Object.entries(content).map(([type, { schema }]) => schemaDetails('Answer', type, schema));
}

function section(endpoint: Endpoint, operation: Operation): Html {
  const { method, path, summary, answer, others = [] } = endpoint;
  const problems = problemsOf(endpoint).map((code) => html`<a href="#${code}">${code}</a> `);
  return html`<section id="${operation.operationId}">
    <h2><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h2>
    <p>${summary}.</p>
    ${parameterRows(operation)}${bodyDetails(operation)}
    ${[answer, ...others].map(({ status, description }) => html`<p><b>${status}</b> ${description}</p>`)}
    ${answerDetails(endpoint, operation)}
    <p class="problems">Problems: ${problems}</p>
  </section>`;
}

function catalogue(): Html {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title, advice }]) =>
      html`<tr id="${code}">
        <th scope="row"><code>${code}</code></th>
        <td>${status}</td>
        <td>${title}. ${advice}</td>
      </tr>`,
  );
  return html`<section id="problems">
    <h2>Problems</h2>
    <p>Every error is <code>application/problem+json</code> (RFC 9457) with one of these codes.</p>
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">Meaning and remedy</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

function contents(endpoints: readonly Endpoint[], operationOf: (endpoint: Endpoint) => Operation): Html {
  const links = endpoints.map(
    (one) =>
      html`<li>
        <a href="#${operationOf(one).operationId}"><code>${one.method.toUpperCase()} ${one.path}</code></a>
      </li>`,
  );
  return html`<nav aria-label="Routes">
    <ul>
      ${links}
      <li><a href="#problems">Problems</a></li>
    </ul>
  </nav>`;
}

/** The whole page. */
export function renderDocs(endpoints: readonly Endpoint[]): string {
  const { info, paths } = describeApi(endpoints);
  const operationOf = ({ path, method }: Endpoint): Operation => {
    const operation = paths[path]?.[method];
    if (operation === undefined) throw new RangeError(`Expected ${method} ${path} to be described`);
    return operation;
  };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} API</title>
        <style>
          ${trusted(DOCS_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <p class="kicker"><a href="/">${info.title}</a></p>
          <h1>The API</h1>
          <p>${info.description} The same as <a href="/v1/openapi.json">OpenAPI 3.1</a>.</p>
        </header>
        ${contents(endpoints, operationOf)}
        <main>${endpoints.map((one) => section(one, operationOf(one)))}${catalogue()}</main>
      </body>
    </html> `;
  return page.markup;
}
