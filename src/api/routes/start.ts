/** The page that people open, and what its forms do. Works without a script. */
import type { Request, RequestHandler, Response, Express } from 'express';
import { z } from 'zod';
import type { Dependencies } from '../dependencies.ts';
import { pathParameter } from '../endpoint.ts';
import { PROBLEMS } from '../errors.ts';
import { chooseLanguage } from '../negotiate.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send-page.ts';
import { logUnforeseen, toProblem } from '../send-problem.ts';
import { storeSurvey } from '../store-survey.ts';
import { storeSample } from './surveys.ts';

/** An address that somebody mistyped still opens the page: what is not understood is left out. */
const LANGUAGE = z.object({ lang: z.string().optional().catch(undefined) });

function languageOf(request: Request) {
  return chooseLanguage(request, LANGUAGE.parse(request.query).lang);
}

/** The newest ones; all of them are in the API. */
const SHOWN = { limit: 200, after: null };

async function sendStart(
  { request, response }: { readonly request: Request; readonly response: Response },
  problem: string | null,
  { store, renderStart, sample }: Dependencies,
): Promise<void> {
  const { items: surveys } = await store.listSurveys({ isArchived: false }, SHOWN);
  const view = { language: languageOf(request), surveys, hasSample: sample !== null, problem };
  response.vary('Accept-Language');
  sendPage(response, renderStart(view));
}

/** A form's action; where it goes wrong, the page says why. */
function formHandler(dependencies: Dependencies, act: (request: Request) => Promise<string>): RequestHandler {
  return async (request, response) => {
    try {
      response.redirect(303, await act(request));
    } catch (error) {
      const problem = toProblem(error);
      logUnforeseen(dependencies.log, error, problem);
      response.status(PROBLEMS[problem.code].status);
      await sendStart({ request, response }, problem.message, dependencies);
    }
  };
}

function reportAddress(request: Request, id: string): string {
  return `/v1/reports/why?${new URLSearchParams({ survey: id, lang: languageOf(request), format: 'html' }).toString()}`;
}

/** Mounts the page and its forms. */
export function mountStart(app: Express, dependencies: Dependencies): void {
  app.get('/', (request, response) => sendStart({ request, response }, null, dependencies));
  app.post(
    '/surveys',
    formHandler(dependencies, async (request) => {
      const { file, bytes } = await readForm(request);
      const asked = { name: null, options: { file } };
      return reportAddress(request, (await storeSurvey(bytes, asked, dependencies)).surveyId);
    }),
  );
  app.post(
    '/surveys/sample',
    formHandler(dependencies, async (request) => reportAddress(request, await storeSample(dependencies))),
  );
  app.post(
    '/surveys/:id/delete',
    formHandler(dependencies, async (request) => {
      const { store, now } = dependencies;
      await store.removeSurvey(pathParameter(request, 'id'), { at: now().toISOString() });
      return `/?lang=${languageOf(request)}`;
    }),
  );
}
