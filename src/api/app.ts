/** The application: guards, routes, problems. It never listens. */
import express, { type Express } from 'express';
import type { Dependencies } from './dependencies.ts';
import { mountEndpoints, type Endpoint } from './endpoint.ts';
import { ProblemError } from './errors.ts';
import { forbidCaching, headers, logRequests, refuseCrossSite, refuseForeignHosts } from './guards.ts';
import { accuracyEndpoints } from './routes/accuracy.ts';
import { analyzeEndpoints } from './routes/analyze.ts';
import { descriptionEndpoints } from './routes/description.ts';
import { healthEndpoints } from './routes/health.ts';
import { importEndpoints } from './routes/imports.ts';
import { kindEndpoints } from './routes/kind-reports.ts';
import { reportEndpoints } from './routes/reports.ts';
import { responseEndpoints } from './routes/responses.ts';
import { mountStart } from './routes/start.ts';
import { surveyEndpoints } from './routes/surveys.ts';
import { problemHandler } from './send-problem.ts';

/** Every route of the API, in the order of its description. */
export function createEndpoints(dependencies: Dependencies): Endpoint[] {
  const endpoints: Endpoint[] = [
    ...surveyEndpoints(dependencies),
    ...responseEndpoints(dependencies),
    ...importEndpoints(dependencies),
    ...reportEndpoints(dependencies),
    ...kindEndpoints(dependencies),
    ...analyzeEndpoints(dependencies),
    ...accuracyEndpoints(),
    ...healthEndpoints(),
    ...descriptionEndpoints(() => endpoints),
  ];
  return endpoints;
}

/** Everything that the service answers. */
export function createApp(dependencies: Dependencies): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('case sensitive routing', true);
  app.use(logRequests(dependencies.log), headers, forbidCaching, refuseForeignHosts, refuseCrossSite);
  mountStart(app, dependencies);
  // "/v1/surveys/sample" comes before "/v1/surveys/{id}": a fixed address wins.
  mountEndpoints(app, createEndpoints(dependencies));
  app.use(() => {
    throw new ProblemError('route-not-found');
  });
  app.use(problemHandler(dependencies.log));
  return app;
}
